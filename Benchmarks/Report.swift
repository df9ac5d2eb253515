import Foundation

/// All that was measured, and what it comes to.
struct Report {
    private var runs: [Int: [String: [Measurement]]] = [:]
    private var names: [String] = []

    mutating func add(_ measurement: Measurement, of name: String, size: Int) {
        runs[size, default: [:]][name, default: []].append(measurement)
        if !names.contains(name) { names.append(name) }
    }

    /// The median of one figure; nil where nothing was measured.
    func median(_ name: String, _ size: Int, _ figure: (Measurement) -> Double) -> Double? {
        let figures = (runs[size]?[name] ?? []).map(figure).sorted()
        return figures.isEmpty ? nil : figures[figures.count / 2]
    }

    /// One row for each size and engine.
    func table() -> String {
        var rows = [
            [
                "triggers", "engine", "load ms", "replies/s", "p50 µs", "p99 µs", "MiB", "÷ probe",
                "÷ aiml",
            ]
        ]
        for size in runs.keys.sorted() {
            for name in names where runs[size]?[name] != nil { rows.append(row(name, size)) }
        }
        return Self.aligned(rows)
    }

    private func row(_ name: String, _ size: Int) -> [String] {
        func text(_ value: Double?, _ digits: Int) -> String {
            value.map { String(format: "%.\(digits)f", $0) } ?? "–"
        }
        let rate = median(name, size, \.rate)
        func ratio(to other: String) -> Double? {
            guard let rate, let base = median(other, size, \.rate) else { return nil }
            return rate / base
        }
        return [
            "\(size)", name, text(median(name, size) { ($0.load + $0.sort) * 1e3 }, 1),
            text(rate, rate.map { $0 < 100 ? 1 : 0 } ?? 0), text(median(name, size, \.median), 2),
            text(median(name, size, \.slow), 2),
            text(median(name, size) { Double($0.memory) / 1024 }, 1),
            text(ratio(to: "probe"), 2), text(ratio(to: "python-aiml"), 1),
        ]
    }

    /// How the cost of a reply grows between the smallest and the largest brain: its exponent.
    func growth() -> String {
        let sizes = runs.keys.sorted()
        guard let low = sizes.first, let high = sizes.last, low < high else { return "" }
        let lines: [String] = names.compactMap { name in
            guard let few = median(name, low, \.rate), let many = median(name, high, \.rate) else {
                return nil
            }
            let exponent = log(few / many) / log(Double(high) / Double(low))
            return String(format: "  %.3f  ", exponent) + name
        }
        return "growth of a reply's cost from \(low) to \(high) triggers, as an exponent\n"
            + lines.joined(separator: "\n")
    }

    static func aligned(_ rows: [[String]]) -> String {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { $0[column].count }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { column, text in
                let blanks = String(repeating: " ", count: widths[column] - text.count)
                return column == 1 ? text + blanks : blanks + text
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

/// Whether two engines let the same triggers answer.
struct Agreement {
    let same: Int
    let all: Int
    /// Some messages on which they part, with what each answered.
    let disputes: [String]

    init?(_ one: URL, _ other: URL) {
        guard let left = try? String(contentsOf: one, encoding: .utf8),
            let right = try? String(contentsOf: other, encoding: .utf8)
        else { return nil }
        let pairs = Array(zip(left.split(separator: "\n"), right.split(separator: "\n")))
        let apart = pairs.enumerated().filter { $1.0 != $1.1 }
        (all, same) = (pairs.count, pairs.count - apart.count)
        disputes = apart.prefix(5).map { "message \($0 + 1): \($1.0), not \($1.1)" }
    }
}
