/// What becomes of a call to a campaign's own numbers: a menu of named steps, as the campaign's document has it.
package struct InboundPlan: Hashable, Sendable {
    /// The numbers that callers dial.
    package var numbers: [PhoneNumber]
    /// The step that a call begins with.
    package var start: String
    package var steps: [String: InboundStep]
    /// What operators are kept free for.
    package var serviceLevel: ServiceLevel
    /// Operators kept free at least, whatever the figures say, and at most.
    package var reserve: ClosedRange<Int>

    package init(
        numbers: [PhoneNumber], start: String, steps: [String: InboundStep],
        serviceLevel: ServiceLevel = ServiceLevel(), reserve: ClosedRange<Int> = 0...10
    ) {
        self.numbers = numbers
        self.start = start
        self.steps = steps
        self.serviceLevel = serviceLevel
        self.reserve = reserve
    }

    /// Steps that some step, or the start, names and that are not there: first the name, then who names it, nil for the start.
    package var missingSteps: [(name: String, namedBy: String?)] {
        var missing: [(name: String, namedBy: String?)] = steps[start] == nil ? [(start, nil)] : []
        for (name, step) in steps.sorted(by: { $0.key < $1.key }) {
            for target in step.targets where steps[target] == nil { missing.append((target, name)) }
        }
        return missing
    }

    /// Steps that no call ever comes to.
    package var unreachableSteps: [String] {
        var reached: Set = [start]
        var open = [start]
        while let name = open.popLast() {
            for target in steps[name]?.targets ?? [] where reached.insert(target).inserted { open.append(target) }
        }
        return steps.keys.filter { !reached.contains($0) }.sorted()
    }
}
