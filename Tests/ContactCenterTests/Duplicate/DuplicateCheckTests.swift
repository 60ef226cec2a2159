import ContactCenter
import Testing

struct DuplicateCheckTests {
    private static let noon = Kyiv.at("12:00")
    private static let first = OrderID(rawValue: 1)
    private static let byNumber = DuplicatePolicy(variant: .a)
    private static let byTerm = DuplicatePolicy(variant: .b, term: .minutes(30))

    @Test(arguments: [true, false])
    func byNumberAKnownPhoneWithAKnownNumberIsADuplicate(isWritten: Bool) {
        var intake = Intake(Self.byNumber, isWritten: isWritten)
        #expect(intake.submit("1", number: "A", phone: Sample.phone(1), at: Self.noon) == .new(.queued))
        #expect(
            intake.submit("2", number: "A", phone: Sample.phone(1), at: Self.noon + .days(90))
                == .new(.duplicate(of: Self.first, .sameNumber)))
        #expect(
            intake.submit("3", number: "B", phone: Sample.phone(1), at: Self.noon) == .new(.queued),
            "the same customer ordering something else passes")
        #expect(
            intake.submit("4", number: "A", phone: Sample.phone(2), at: Self.noon) == .new(.queued),
            "the same number of another customer passes")
    }

    @Test func aDuplicateOfADuplicatePointsAtTheOriginal() {
        for policy in [Self.byNumber, Self.byTerm] {
            var intake = Intake(policy)
            for id in 1...4 {
                _ = intake.submit("\(id)", number: "A", phone: Sample.phone(1), at: Self.noon + .minutes(id))
            }
            guard
                case .new(.duplicate(of: let twin, _)) = intake.submit(
                    "5", number: "A", phone: Sample.phone(1), at: Self.noon + .minutes(5))
            else {
                Issue.record("not a duplicate by variant \(policy.variant)")
                continue
            }
            #expect(twin == Self.first)
        }
    }

    @Test(arguments: [
        (0, true), (1, true), (1799, true), (1800, true), (1801, false), (86_400, false), (-60, true), (-1800, true),
        (-1801, false),
    ])
    func byTermTheDistanceFromTheLastOrderCountsWhicheverCameFirst(seconds: Int, isDuplicate: Bool) {
        var intake = Intake(Self.byTerm)
        _ = intake.submit("1", number: "A", phone: Sample.phone(1), at: Self.noon)
        let decision = intake.submit("2", number: "B", phone: Sample.phone(1), at: Self.noon + .seconds(seconds))
        #expect(
            decision == .new(isDuplicate ? .duplicate(of: Self.first, .withinTerm) : .queued))
    }

    @Test func theTermSlidesWithEveryOrderOfThePhone() {
        var intake = Intake(Self.byTerm)
        _ = intake.submit("1", number: "1", phone: Sample.phone(1), at: Self.noon)
        for id in 2...6 {
            // Twenty minutes after the last one: the phone was last seen within the term.
            #expect(
                intake.submit(
                    "\(id)", number: "\(id)", phone: Sample.phone(1), at: Self.noon + .minutes(20 * (id - 1)))
                    == .new(.duplicate(of: Self.first, .withinTerm)))
        }
        #expect(
            intake.submit("7", number: "7", phone: Sample.phone(1), at: Self.noon + .minutes(131)) == .new(.queued))
    }

    @Test func aResendIsAnsweredAsAtFirstWhateverItSaysNow() {
        for isWritten in [true, false] {
            var intake = Intake(Self.byTerm, isWritten: isWritten)
            _ = intake.submit("1", number: "A", phone: Sample.phone(1), at: Self.noon)
            _ = intake.submit("2", number: "B", phone: Sample.phone(1), at: Self.noon)
            let resent = intake.submit("2", number: "C", phone: Sample.phone(9), at: Self.noon + .hours(6))
            guard case .resent(let order) = resent else {
                Issue.record("a resend was judged anew")
                continue
            }
            #expect(order.verdict == .duplicate(of: Self.first, .withinTerm))
            #expect(
                intake.submit("3", number: "C", phone: Sample.phone(9), at: Self.noon + .hours(6))
                    == .new(.queued), "a resend with another phone leaves no trace of it")
        }
    }

    @Test func unreadablePhonesAreHeldAndNeverDuplicatesOfOneAnother() {
        for policy in [Self.byNumber, Self.byTerm] {
            var intake = Intake(policy)
            for id in 1...3 {
                #expect(
                    intake.submit("\(id)", number: "A", phone: nil, at: Self.noon) == .new(.held(.phone(.notANumber))))
            }
        }
    }

    @Test func aPolicyChangedWhileRunningJudgesTheNextOrder() {
        var intake = Intake(Self.byNumber)
        _ = intake.submit("1", number: "A", phone: Sample.phone(1), at: Self.noon)
        #expect(intake.submit("2", number: "B", phone: Sample.phone(1), at: Self.noon) == .new(.queued))
        intake.policy = Self.byTerm
        guard
            case .new(.duplicate(_, .withinTerm)) = intake.submit(
                "3", number: "C", phone: Sample.phone(1), at: Self.noon + .minutes(1))
        else {
            Issue.record("variant B is not in force")
            return
        }
        intake.policy.term = .seconds(10)
        #expect(intake.submit("4", number: "D", phone: Sample.phone(1), at: Self.noon + .minutes(2)) == .new(.queued))
    }

    @Test func whatIsForgottenIsNoLongerInFlight() {
        var check = DuplicateCheck()
        let order = KnownOrder(id: Self.first, number: "A", submittedAt: Self.noon, verdict: .queued)
        check.remember(order, externalID: "1", phone: Sample.phone(1))
        check.forget(order.id, externalID: "1", phone: Sample.phone(1))
        let submission = OrderSubmission(
            externalID: "1", number: "A", phoneField: "",
            phone: .numbers(first: Sample.phone(1), alternative: nil), name: nil, city: nil, currency: nil,
            total: nil, submittedAt: nil, campaign: Sample.campaign, source: nil, zone: Kyiv.zone, body: [])
        #expect(
            check.judge(
                submission, number: "A", moment: Self.noon, policy: Self.byNumber, known: [], resent: nil)
                == .new(.queued))
    }
}
