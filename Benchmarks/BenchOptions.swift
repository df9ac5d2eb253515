import Foundation

/// What `swift run -c release bench` was asked to do.
struct BenchOptions {
    var sizes = [100, 1_000, 10_000, 100_000]
    var rounds = 3
    /// How long each engine answers in each round; each does so twice, for the rate and for times.
    var seconds = 1.0
    /// How many are kept in the large store.
    var participants = 100_000

    static let usage = """
        usage: swift run -c release bench [--quick] [--sizes N,N…] [--rounds N] [--seconds S]
               swift run -c release bench store [--participants N] [--rounds N]

          --quick        100, 1000 and 10000 triggers, one round, a third of a second each
          --sizes N,N…   how many triggers (100,1000,10000,100000)
          --rounds N     how often everything is measured; medians are shown (3)
          --seconds S    how long each engine answers in a round (1)

        store measures a turn of the built tuki on a store with many participants beside one
        with a hundred; build it first: swift build -c release

          --participants N  how many are kept in the large store (100000)
        """

    init?(_ arguments: some Sequence<String>) {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            switch argument {
            case "--quick": (sizes, rounds, seconds) = ([100, 1_000, 10_000], 1, 0.3)
            case "--sizes":
                let numbers = rest.next()?.split(separator: ",").map { Int($0) } ?? []
                sizes = numbers.compactMap { $0 }
                if sizes.isEmpty || sizes.count < numbers.count { return nil }
            case "--rounds":
                guard let number = rest.next().flatMap({ Int($0) }), number > 0 else { return nil }
                rounds = number
            case "--participants":
                guard let number = rest.next().flatMap({ Int($0) }), number >= 100 else {
                    return nil
                }
                participants = number
            case "--seconds":
                guard let number = rest.next().flatMap({ Double($0) }), number > 0 else {
                    return nil
                }
                seconds = number
            default: return nil
            }
        }
    }
}
