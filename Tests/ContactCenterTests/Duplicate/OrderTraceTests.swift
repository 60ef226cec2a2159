import ContactCenter
import Testing

struct OrderTraceTests {
    @Test(arguments: [DuplicatePolicy.Variant.a, .b], [true, false])
    func theTwoDayStreamComesOutAsItsTruthSays(variant: DuplicatePolicy.Variant, isWritten: Bool) throws {
        let trace = try OrderTrace()
        var intake = Intake(DuplicatePolicy(variant: variant, term: .minutes(30)), isWritten: isWritten)
        var found: [String: [String: Int]] = [:]
        for line in trace.lines {
            let word =
                switch intake.submit(
                    line.externalID, number: line.number, phone: line.phone, at: line.submittedAt)
                {
                case .resent: "resent"
                case .new(let verdict): verdict.word
                }
            found[line.kind, default: [:]][word, default: 0] += 1
        }
        #expect(found["genuine"] == ["queued": 17_780])
        #expect(found["repeat"] == ["queued": 300])
        #expect(found["dupA"] == ["resent": 820])
        #expect(found["dupB"] == [variant == .b ? "duplicate" : "queued": 700])
        #expect(found["fake"] == ["held": 400])
    }
}
