package import ContactCenter

/// Customers made of random numbers: what each does with each call, as a function of the seed and nothing that came before.
package struct Population: Sendable {
    private let seed: UInt64
    private let model: CustomerModel
    private let hour: @Sendable (Instant, PhoneNumber) -> Int

    /// - Parameter hour: a customer's local hour, 0…23.
    package init(
        seed: UInt64, model: CustomerModel = CustomerModel(),
        hour: @escaping @Sendable (Instant, PhoneNumber) -> Int = CountryHour.hour
    ) {
        self.seed = seed
        self.model = model
        self.hour = hour
    }

    /// What the customer will say in this attempt, if an operator reaches him.
    ///
    /// A fake or a wrong number is so in every attempt; the rest is a new decision each time. Of a machine nothing can
    /// be had but no decision.
    package func intent(of attempt: AttemptID, phone: PhoneNumber, shop: ShopID) -> CustomerIntent {
        let draw = draw(attempt, phone, shop)
        guard !machineAnswers(draw, phone) else { return .noDecision }
        let nature = Draw(seed: seed, phone.digits, Draw.word(shop.rawValue)).uniform(.nature)
        let (fakes, wrong) = (model.intents[.fake, default: 0], model.intents[.wrongNumber, default: 0])
        if nature < fakes { return .fake }
        if nature < fakes + wrong { return .wrongNumber }
        var left = draw.uniform(.intent) * (1 - fakes - wrong)
        let decision = Disposition.allCases.first { disposition in
            guard disposition != .fake, disposition != .wrongNumber else { return false }
            left -= model.intents[disposition, default: 0]
            return left < 0
        }
        switch decision {
        case .declined: return .declined
        case .callback: return .callback(after: draw.duration(.callbackDelay, around: model.callback))
        case .noDecision: return .noDecision
        case .complaint: return .complaint
        case .question: return .question
        // Duplicates are told by the orders, not by the customer; none is what rounding leaves.
        case .confirmed, .duplicate, .fake, .wrongNumber, nil: return .confirmed
        }
    }

    /// The whole course of a call that is placed now.
    func plan(of call: CallOrder, at now: Instant) -> CallPlan {
        let draw = draw(call.attempt, call.phone, call.shop)
        let isMachine = machineAnswers(draw, call.phone)
        return CallPlan(
            progress: draw.duration(.progress, in: model.progress),
            course: course(of: call, draw, isMachine: isMachine, at: now),
            conversation: conversation(in: call, draw, isMachine: isMachine),
            patience: draw.duration(.patience, in: model.patience))
    }

    private func course(of call: CallOrder, _ draw: Draw, isMachine: Bool, at now: Instant) -> CallPlan.Course {
        let habit = CustomerHabit(call.phone, seed: seed, model: model)
        if habit.isInvalid { return .refused(.invalid, cause: "1 unallocated number") }
        if isCongested(at: now), draw.happens(.isCongested, chance: model.refusedInBurst) {
            return .refused(.congestion, cause: "42 switching equipment congestion")
        }
        if draw.happens(.isOff, chance: habit.off) {
            return .refused(.switchedOff, cause: "20 subscriber absent")
        }
        if draw.happens(.isBusy, chance: model.busy) {
            return draw.happens(.rejects, chance: model.rejects)
                ? .rejects(after: draw.duration(.reject, in: model.reject))
                : .refused(.busy, cause: "17 user busy")
        }
        let detection = call.detectsMachines ? model.detection : .zero
        if isMachine {
            let isDetected = call.detectsMachines && !draw.happens(.isMissedMachine, chance: model.missedMachines)
            let ring = draw.duration(.machineRing, in: model.machineRing)
            return .picksUp(ring: ring, detection: detection, isDetectedMachine: isDetected)
        }
        let chance = habit.answerChance(hour: hour(now, call.phone), model: model)
        guard draw.happens(.answers, chance: chance) else { return .silence }
        return .picksUp(
            ring: draw.duration(.ring, around: model.ring), detection: detection, isDetectedMachine: false)
    }

    private func conversation(in call: CallOrder, _ draw: Draw, isMachine: Bool) -> CallPlan.Conversation {
        if isMachine {
            return CallPlan.Conversation(length: draw.duration(.message, in: model.message), isCutShort: false)
        }
        let disposition = intent(of: call.attempt, phone: call.phone, shop: call.shop).disposition
        let median = model.talk[disposition, default: .seconds(70)]
        let length = draw.duration(
            .talk, around: Spread(median: median, sigma: model.talkSigma, limits: model.talkLimits))
        guard draw.happens(.hangsUpEarly, chance: model.hangsUpEarly) else {
            return CallPlan.Conversation(length: length, isCutShort: false)
        }
        return CallPlan.Conversation(
            length: draw.duration(.earlyMoment, in: min(.seconds(1), length)...length), isCutShort: true)
    }

    private func machineAnswers(_ draw: Draw, _ phone: PhoneNumber) -> Bool {
        draw.happens(.machineAnswers, chance: CustomerHabit(phone, seed: seed, model: model).machine)
    }

    private func isCongested(at now: Instant) -> Bool {
        let stretch = UInt64(bitPattern: now.seconds / 600)
        return Draw(seed: seed, stretch).happens(.isBurst, chance: model.bursts)
    }

    private func draw(_ attempt: AttemptID, _ phone: PhoneNumber, _ shop: ShopID) -> Draw {
        Draw(seed: seed, phone.digits, UInt64(attempt.number), Draw.word(shop.rawValue))
    }
}
