import ContactCenter

/// The keys under a campaign's `inbound`: its numbers, and the steps that a call goes through.
enum InboundFields {
    static var plan: FieldType<InboundPlan> {
        .group { fields in
            let notes = StepNotes()
            let numbers = fields.required("numbers", FieldType<[PhoneNumber]>.list(of: .phoneNumber, count: 1...1000))
            let start = fields.required("start", notes.target)
            let steps = fields.required("steps", FieldType<[String: InboundStep]>.mapping(from: .word, to: step(notes)))
            let level = fields.optional("service_level", serviceLevel)
            let reserve = fields.optional("reserve", reserve)
            guard let numbers, let start, let steps else { return nil }
            var plan = InboundPlan(numbers: numbers, start: start, steps: steps)
            if let level { plan.serviceLevel = level }
            if let reserve { plan.reserve = reserve }
            notes.check(plan)
            return plan
        }
    }

    /// What a step does, as its document says.
    private enum Deed: String, CaseIterable {
        case play
        case menu
        case hours
        case orderNumber = "order_number"
        case queue
        case callBack = "call_back"
        case voicemail
        case transfer
        case hangUp = "hang_up"
        case wrongNumber = "wrong_number"
    }

    private static func step(_ notes: StepNotes) -> FieldType<InboundStep> {
        .group { fields in
            notes.steps.append((fields.spot, fields.place))
            guard let deed = fields.required("do", FieldType<Deed>.choice()) else {
                fields.passOverRest()
                return nil
            }
            let target = notes.target
            let sounds =
                deed == .hours
                ? [] : fields.optional("sounds", FieldType<[Sound]>.list(of: .sound, count: 1...20)) ?? []
            switch deed {
            case .play: return fields.required("then", target).map { .play(sounds, then: $0) }
            case .menu: return menu(&fields, sounds, target)
            case .hours:
                let window = fields.required("window", CampaignFields.window)
                let open = fields.required("open", target)
                let closed = fields.required("closed", target)
                guard let window, let open, let closed else { return nil }
                return .hours(window, open: open, closed: closed)
            case .orderNumber:
                let wait = fields.optional("wait", .duration(.seconds(1) ... .minutes(1))) ?? .seconds(10)
                return fields.required("then", target).map { .orderNumber(sounds, wait: wait, then: $0) }
            case .queue: return queue(&fields, sounds, target)
            case .callBack: return .callBack(sounds)
            case .voicemail:
                let limit = fields.optional("limit", .duration(.seconds(5) ... .minutes(10))) ?? .minutes(2)
                return .voicemail(sounds, limit: limit)
            case .transfer: return fields.required("to", .phoneNumber).map { .transfer(sounds, to: $0) }
            case .hangUp: return .hangUp(sounds)
            case .wrongNumber: return .wrongNumber(sounds)
            }
        }
    }

    private static func menu(
        _ fields: inout Fields, _ sounds: [Sound], _ target: FieldType<String>
    ) -> InboundStep? {
        let keys = fields.required("keys", FieldType<[PhoneKey: String]>.mapping(from: .choice(), to: target))
        let otherwise = fields.required("otherwise", target)
        let wait = fields.optional("wait", .duration(.seconds(1) ... .minutes(1)))
        let tries = fields.optional("tries", .integer(1...10))
        guard let keys, let otherwise else { return nil }
        var menu = InboundMenu(sounds: sounds, keys: keys, otherwise: otherwise)
        if let wait { menu.wait = wait }
        if let tries { menu.tries = tries }
        return .menu(menu)
    }

    private static func queue(
        _ fields: inout Fields, _ sounds: [Sound], _ target: FieldType<String>
    ) -> InboundStep? {
        let otherwise = fields.required("otherwise", target)
        let full = fields.optional("full", target)
        guard let otherwise else { return nil }
        var waiting = InboundWaiting(sounds: sounds, otherwise: otherwise, full: full ?? otherwise)
        fields.set(&waiting.positionSound, "position_sound", .sound)
        fields.set(&waiting.waitSound, "wait_sound", .sound)
        fields.set(&waiting.every, "every", .duration(.seconds(10) ... .minutes(10)))
        fields.set(&waiting.keys, "keys", .mapping(from: .choice(), to: target))
        fields.set(&waiting.longest, "longest", .duration(.seconds(10) ... .hours(2)))
        fields.set(&waiting.mostWaiting, "most_waiting", .integer(1...10_000))
        return .queue(waiting)
    }

    private static var serviceLevel: FieldType<ServiceLevel> {
        .group { fields in
            var level = ServiceLevel()
            fields.set(&level.share, "share", .decimal(0.1...0.999))
            fields.set(&level.within, "within", .duration(.seconds(1) ... .minutes(10)))
            return level
        }
    }

    private static var reserve: FieldType<ClosedRange<Int>> {
        .group { fields in
            let place = fields.place(of: "least")
            let least = fields.optional("least", .integer(0...1000)) ?? 0
            let most = fields.optional("most", .integer(0...1000)) ?? max(10, least)
            guard least <= most else {
                fields.spot.below("least").note(
                    .conflict, at: place, "\(least) operators kept free at least, but \(most) at most",
                    "write at most \(most)")
                return nil
            }
            return least...most
        }
    }
}

/// Gathers, while steps are read, where each is written and which of them they name. Used by one reader, never shared.
private final class StepNotes {
    var steps: [(spot: FieldSpot, place: TextPlace)] = []
    private var targets: [(name: String, spot: FieldSpot, place: TextPlace)] = []

    /// The name of a step that a call goes on to.
    var target: FieldType<String> {
        let word = FieldType<String>.word
        return FieldType("the name of a step") { [self] value, spot in
            guard let name = word.read(value, spot) else { return nil }
            targets.append((name, spot, value.place))
            return name
        }
    }

    /// Notes steps that are named and not there, and such as no call comes to.
    func check(_ plan: InboundPlan) {
        let names = plan.steps.keys.sorted()
        var isWhole = true
        for target in targets where plan.steps[target.name] == nil {
            isWhole = false
            target.spot.note(
                .unknownStep, at: target.place, "there is no step `\(target.name)`",
                Spelling.advice(for: target.name, among: names))
        }
        guard isWhole else { return }
        let lost = Set(plan.unreachableSteps)
        for step in steps where lost.contains(step.spot.pointer.split(separator: "/").last.map(String.init) ?? "") {
            step.spot.note(
                .conflict, at: step.place, "no call comes to this step", "name it in another step, or drop it")
        }
    }
}
