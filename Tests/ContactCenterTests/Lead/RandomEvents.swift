import ContactCenter

/// Events with random payloads of every form.
struct RandomEvents {
    static let kinds = 16
    private var dice: Dice

    init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    mutating func next(kind: Int) -> LeadEvent {
        switch kind {
        case 0: .received(verdict(), deadline: instant())
        case 1: .released(by: text(), deadline: instant())
        case 2: .held(hold())
        case 3: .cancelled(by: text())
        case 4: .offered(person(), work())
        case 5: .returned(work(), dice.pick([.declined, .expired, .vanished, .left, .superseded]), dueAt: instant())
        case 6:
            .attemptStarted(
                attempt(), phone(), maybe { $0.person() }, maybe { $0.work() },
                day: CivilDate(day: Int32(dice.below(40_000))), isLate: dice.isLucky(oneIn: 2))
        case 7: .customerAnswered(attempt())
        case 8: .connected(attempt(), person(), work())
        case 9: .attemptEnded(attempt(), phone(), dice.pick(Outcome.allCases), cause: text(), next: next())
        case 10: .callEnded(attempt(), cause: text())
        case 11: .resultFixed(work(), person(), result(), number: maybe { $0.phone() }, next: next())
        case 12: .postponed(delay(), dueAt: instant())
        case 13: .replanned(CampaignID(text()), deadline: instant())
        case 14: .callbackAsked(Callback(at: instant(), to: maybe { $0.person() }))
        default: .exhausted(by: text())
        }
    }

    private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
        dice.isLucky(oneIn: 2) ? value(&self) : nil
    }

    private mutating func text() -> String {
        dice.pick(["", "olena", "Не дзвонити!", "a\"b\\c\n\u{1}", "👩‍💻", "16", "-"])
    }

    private mutating func instant() -> Instant {
        Instant(milliseconds: Int64(dice.below(4_000_000_000_000)) - 1_000_000_000_000)
    }

    private mutating func order() -> OrderID { OrderID(rawValue: dice.next()) }
    private mutating func attempt() -> AttemptID { AttemptID(order: order(), number: 1 + dice.below(40)) }
    private mutating func work() -> WorkID { WorkID(order: order(), number: 1 + dice.below(40)) }
    private mutating func person() -> OperatorID { dice.pick([olena, taras, OperatorID("x.y-z_9")]) }
    private mutating func phone() -> PhoneNumber { Sample.phone(dice.below(1000)) }

    private mutating func hold() -> HoldReason {
        dice.pick(PhoneProblem.allCases.map(HoldReason.phone) + [.doNotCall])
    }

    private mutating func verdict() -> OrderVerdict {
        dice.pick([
            .queued, .duplicate(of: order(), .sameNumber), .duplicate(of: order(), .withinTerm), .held(hold()),
        ])
    }

    private mutating func delay() -> DelayReason {
        dice.pick([.retry, .callback, .dailyCap, .customerBusy, .personCap, .returned, .doNotCall])
    }

    private mutating func next() -> LeadNext {
        let ends: [LeadEnd] = [.exhausted, .unreachable, .cancelled] + Disposition.allCases.map(LeadEnd.result)
        return dice.isLucky(oneIn: 2) ? .wait(until: instant(), delay()) : .finish(dice.pick(ends))
    }

    private mutating func result() -> WorkResult {
        WorkResult(
            disposition: dice.pick(Disposition.allCases), shopDisposition: maybe { $0.text() },
            topic: maybe { $0.text() }, questions: (0..<dice.below(3)).map { _ in text() },
            comment: maybe { $0.text() }, items: maybe { $0.text() },
            total: maybe { Amount(coefficient: Int64($0.dice.below(1_000_000)) - 500_000, decimals: $0.dice.below(4)) }
                ?? nil,
            delivery: maybe { $0.text() },
            callback: maybe { random in Callback(at: random.instant(), to: random.maybe { $0.person() }) })
    }
}
