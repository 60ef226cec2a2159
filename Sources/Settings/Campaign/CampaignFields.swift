import ContactCenter

/// The keys of a campaign's document.
enum CampaignFields {
    static func read(_ fields: inout Fields, id: CampaignID) -> Campaign? {
        let shop = fields.required("shop", FieldType<ShopID>.identifier())
        let group = fields.required("group", FieldType<GroupID>.identifier())
        // The defaults of what is left out are the domain's own.
        var campaign = Campaign(id: id, shop: shop ?? ShopID(""), group: group ?? GroupID(""))
        fields.set(&campaign.direction, "direction", .choice())
        fields.set(&campaign.mode, "mode", .choice())
        fields.set(&campaign.priorityVariant, "priority_variant", .numberedChoice())
        fields.set(&campaign.firstDialWithin, "first_dial_within", .duration(.seconds(10) ... .days(7)))
        fields.set(&campaign.attempts, "attempts", attempts)
        fields.set(&campaign.window, "window", window)
        fields.set(&campaign.skills, "skills", .mapping(from: .word, to: .integer(1...10)))
        fields.set(&campaign.script, "script", .word)
        fields.set(&campaign.powerRatio, "power_ratio", .decimal(1...3))
        fields.set(&campaign.previewLimit, "preview_limit", .duration(.seconds(5) ... .hours(1)))
        fields.set(&campaign.ringLimit, "ring_limit", .duration(.seconds(5) ... .minutes(2)))
        fields.set(&campaign.abandonAfter, "abandon_after", .duration(.milliseconds(500) ... .minutes(1)))
        fields.set(&campaign.abandonMessage, "abandon_message", .sound)
        fields.set(&campaign.predictive, "predictive", predictive)
        fields.set(&campaign.callbackPatience, "callback_patience", .duration(.seconds(0) ... .days(7)))
        fields.set(&campaign.detectsMachines, "detect_machines", .flag)
        fields.set(&campaign.isPaused, "paused", .flag)
        let inboundPlace = fields.place(of: "inbound")
        campaign.inbound = fields.optional("inbound", InboundFields.plan)
        if campaign.inbound != nil, campaign.direction == .outbound {
            fields.spot.below("inbound").note(
                .conflict, at: inboundPlace, "an outbound campaign takes no calls",
                "write `direction: inbound` or `direction: both`")
        }
        return shop == nil || group == nil ? nil : campaign
    }

    private static var attempts: FieldType<AttemptPolicy> {
        .group { fields in
            var policy = AttemptPolicy()
            let maxPlace = fields.place(of: "per_day")
            fields.set(&policy.max, "max", .integer(1...50))
            fields.set(&policy.perDay, "per_day", .integer(1...50))
            fields.set(&policy.delays, "delays", .mapping(from: .choice(), to: .duration(.seconds(0) ... .days(30))))
            fields.set(&policy.noDecisionDelay, "no_decision_delay", .duration(.seconds(0) ... .days(30)))
            if policy.perDay > policy.max {
                fields.spot.below("per_day").note(
                    .conflict, at: maxPlace, "\(policy.perDay) attempts a day, but \(policy.max) in all",
                    "write at most \(policy.max)")
            }
            return policy
        }
    }

    private static var predictive: FieldType<PredictivePolicy> {
        .group { fields in
            var policy = PredictivePolicy()
            fields.set(&policy.abandonPercent, "abandon_percent", .decimal(0.1...50))
            fields.set(&policy.window, "window", .duration(.minutes(15) ... .days(30)))
            fields.set(&policy.leastOperators, "least_operators", .integer(1...1000))
            return policy
        }
    }

    static var window: FieldType<CallingWindow> {
        .group { fields in
            let usual = CallingWindow()
            let place = fields.place(of: "to")
            let from = fields.optional("from", .timeOfDay) ?? usual.from
            let to = fields.optional("to", .timeOfDay) ?? usual.to
            let days = fields.optional("days", FieldType<[Weekday]>.list(of: .choice(), count: 1...7))
            let holidays = fields.optional("holidays", .list(of: .date))
            guard from < to else {
                fields.spot.below("to").note(
                    .conflict, at: place, "the window closes at \(to), but opens at \(from)",
                    "write a `to` later than `from`, at most \"24:00\": a window does not go past midnight")
                return nil
            }
            return CallingWindow(
                from: from, to: to, days: days.map { Set($0) } ?? usual.days, holidays: Set(holidays ?? []))
        }
    }
}

extension Campaign {
    /// The keys in which `CampaignFields` reads a campaign.
    var fields: [(key: String, value: JSONText)] {
        var fields: [(key: String, value: JSONText)] = [
            ("shop", .text(shop.rawValue)), ("direction", .text(direction.rawValue)),
            ("mode", .text(mode.rawValue)), ("priority_variant", .number(priorityVariant.rawValue)),
            ("first_dial_within", .duration(firstDialWithin)), ("attempts", attempts.json),
            ("window", window.json), ("group", .text(group.rawValue)),
            ("skills", .mapping(skills) { .number($0) }),
        ]
        if let script { fields.append(("script", .text(script))) }
        if let abandonMessage { fields.append(("abandon_message", .text(abandonMessage.name))) }
        if let inbound { fields.append(("inbound", inbound.json)) }
        return fields + [
            ("power_ratio", .number("\(powerRatio)")), ("preview_limit", .duration(previewLimit)),
            ("ring_limit", .duration(ringLimit)), ("abandon_after", .duration(abandonAfter)),
            ("predictive", predictive.json), ("callback_patience", .duration(callbackPatience)),
            ("detect_machines", .truth(detectsMachines)),
            ("paused", .truth(isPaused)),
        ]
    }
}

extension PredictivePolicy {
    fileprivate var json: JSONText {
        .fields([
            ("abandon_percent", .number("\(abandonPercent)")), ("window", .duration(window)),
            ("least_operators", .number(leastOperators)),
        ])
    }
}

extension AttemptPolicy {
    fileprivate var json: JSONText {
        let named = Dictionary(uniqueKeysWithValues: delays.map { ($0.rawValue, $1) })
        return .fields([
            ("max", .number(max)), ("per_day", .number(perDay)),
            ("delays", .mapping(named) { .duration($0) }), ("no_decision_delay", .duration(noDecisionDelay)),
        ])
    }
}

extension CallingWindow {
    var json: JSONText {
        .fields([
            ("from", .text(from.description)), ("to", .text(to.description)),
            ("days", .words(Weekday.allCases.filter(days.contains).map(\.rawValue))),
            ("holidays", .words(holidays.sorted().map(\.description))),
        ])
    }
}
