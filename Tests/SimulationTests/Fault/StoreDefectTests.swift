import Simulation
import Testing

/// Classic errors of a store, put into a world one at a time: the simulator finds each, and says what it is.
@Suite struct StoreDefectTests {
    struct Expectation: CustomTestStringConvertible {
        var defect: StoreDefect
        /// What may be seen of it first.
        var codes: [Invariant]

        var testDescription: String { defect.rawValue }
    }

    /// As many worlds as the simulator may need.
    private static let seeds: ClosedRange<UInt64> = 1...200

    static let expectations = [
        Expectation(defect: .answersBeforeDurable, codes: [.answeredTooEarly, .dialBeforeCommit, .resultLost]),
        Expectation(defect: .noEpochCheck, codes: [.oldEpoch]),
        Expectation(defect: .noUniqueKey, codes: [.orderDoubled]),
        Expectation(defect: .draftsDropped, codes: [.draftLost]),
        Expectation(defect: .deliverySkipped, codes: [.neverTold, .toldOutOfOrder]),
        Expectation(defect: .watermarkOffByOne, codes: [.idleOperator, .falseExplanation, .stuckLead, .secondWork]),
        Expectation(defect: .resultOutsideCommit, codes: [.deliveryMissing]),
        Expectation(defect: .doNotCallNotLoaded, codes: [.blockedNumber]),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: expectations)
    func isFoundWithinTwoHundredSeeds(_ expected: Expectation) {
        for seed in Self.seeds {
            var plan = SimulationPlan(seed: seed, profile: .storm)
            plan.defects.store = { expected.defect.around($0) }
            guard let violation = Simulation.run(plan).violations.first else { continue }
            #expect(expected.codes.map(\.rawValue).contains(violation.code), "\(violation)")
            print("\(expected.defect.rawValue): found at seed \(seed) as \(violation.code)")
            return
        }
        Issue.record("not found within \(Self.seeds)")
    }

    @Test func everyDefectIsExpected() {
        #expect(Set(Self.expectations.map(\.defect)) == Set(StoreDefect.allCases))
    }
}
