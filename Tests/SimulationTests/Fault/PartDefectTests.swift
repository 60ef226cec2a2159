import Simulation
import Testing

/// Classic errors of a node and of its telephone, put into a world one at a time: the simulator finds each, and says what it is.
struct PartDefectTests {
    struct Expectation: CustomTestStringConvertible {
        var defect: PartDefect
        /// What may be seen of it first.
        var codes: [Invariant]

        var testDescription: String { defect.rawValue }
    }

    static let expectations = [
        Expectation(defect: .blindRedial, codes: [.secondCall, .stuckLead, .strayWork, .resultLost]),
        Expectation(defect: .wrongZone, codes: [.outsideWindow, .wrongVerdict, .falseExplanation, .idleOperator]),
        Expectation(defect: .noWindow, codes: [.outsideWindow, .falseExplanation]),
        Expectation(defect: .noAttemptLimit, codes: [.pastLimit, .pastDailyCap]),
        Expectation(defect: .noPersonCap, codes: [.pastPersonCap]),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: expectations)
    func isFoundWithinTwoHundredSeeds(_ expected: Expectation) async {
        let found = await Seeds.first(of: 1...200) { seed in
            var plan = SimulationPlan(seed: seed, profile: .storm)
            plan.defects = expected.defect.defects
            return plan
        }
        guard let found, let violation = found.violations.first else {
            Issue.record("not found within 200 seeds")
            return
        }
        print("\(expected.defect.rawValue): found at seed \(found.seed) as \(violation.code)")
        #expect(
            expected.codes.map(\.rawValue).contains(violation.code),
            "\(expected.defect.rawValue) is seen at seed \(found.seed) as \(violation)")
    }

    @Test func everyDefectIsExpected() {
        #expect(Set(Self.expectations.map(\.defect)) == Set(PartDefect.allCases))
    }
}
