import RiveScriptSyntax

/// Triggers of all files, in order, where the same one stands once.
struct TriggerMerge {
    private(set) var triggers: [TriggerSyntax] = []
    private var places: [TriggerKey: (place: Int, layer: Int)] = [:]
    private var layer = 0

    /// The triggers, which are then forgotten here.
    mutating func takeTriggers() -> [TriggerSyntax] {
        defer { (triggers, places) = ([], [:]) }
        return triggers
    }

    /// Adds the files of one layer over those of before.
    mutating func addLayer(_ scripts: [ScriptSyntax]) {
        layer += 1
        let count = scripts.reduce(triggers.count) { $0 + $1.triggers.count }
        triggers.reserveCapacity(count)
        places.reserveCapacity(count)
        for script in scripts {
            for trigger in script.triggers { add(trigger) }
        }
    }

    private mutating func add(_ trigger: TriggerSyntax) {
        let key = TriggerKey(trigger)
        guard let found = places[key] else {
            places[key] = (triggers.count, layer)
            return triggers.append(trigger)
        }
        if found.layer < layer {
            places[key] = (found.place, layer)
            triggers[found.place] = trigger
        } else {
            triggers[found.place] = triggers[found.place].merged(with: trigger)
        }
    }
}
