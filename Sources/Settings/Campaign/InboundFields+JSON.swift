import ContactCenter

extension InboundPlan {
    /// The keys in which `InboundFields` reads a plan.
    var json: JSONText {
        .fields([
            ("numbers", .words(numbers.map(\.e164))), ("start", .text(start)),
            ("steps", .mapping(steps) { .fields($0.fields) }),
            (
                "service_level",
                .fields([("share", .number("\(serviceLevel.share)")), ("within", .duration(serviceLevel.within))])
            ),
            ("reserve", .fields([("least", .number(reserve.lowerBound)), ("most", .number(reserve.upperBound))])),
        ])
    }
}

extension InboundStep {
    fileprivate var fields: [(key: String, value: JSONText)] {
        switch self {
        case .play(let sounds, let next): step("play", sounds) + [("then", .text(next))]
        case .menu(let menu):
            step("menu", menu.sounds) + [
                ("keys", menu.keys.json), ("wait", .duration(menu.wait)), ("tries", .number(menu.tries)),
                ("otherwise", .text(menu.otherwise)),
            ]
        case .hours(let window, let open, let closed):
            step("hours", []) + [("window", window.json), ("open", .text(open)), ("closed", .text(closed))]
        case .orderNumber(let sounds, let wait, let next):
            step("order_number", sounds) + [("wait", .duration(wait)), ("then", .text(next))]
        case .queue(let waiting): step("queue", waiting.sounds) + waiting.fields
        case .callBack(let sounds): step("call_back", sounds)
        case .voicemail(let sounds, let limit): step("voicemail", sounds) + [("limit", .duration(limit))]
        case .transfer(let sounds, let number): step("transfer", sounds) + [("to", .text(number.e164))]
        case .hangUp(let sounds): step("hang_up", sounds)
        case .wrongNumber(let sounds): step("wrong_number", sounds)
        }
    }

    private func step(_ deed: String, _ sounds: [Sound]) -> [(key: String, value: JSONText)] {
        var fields: [(key: String, value: JSONText)] = [("do", .text(deed))]
        if !sounds.isEmpty { fields.append(("sounds", .words(sounds.map(\.name)))) }
        return fields
    }
}

extension InboundWaiting {
    fileprivate var fields: [(key: String, value: JSONText)] {
        var fields: [(key: String, value: JSONText)] = []
        if let positionSound { fields.append(("position_sound", .text(positionSound.name))) }
        if let waitSound { fields.append(("wait_sound", .text(waitSound.name))) }
        return fields + [
            ("every", .duration(every)), ("keys", keys.json), ("longest", .duration(longest)),
            ("otherwise", .text(otherwise)), ("most_waiting", .number(mostWaiting)), ("full", .text(full)),
        ]
    }
}

extension [PhoneKey: String] {
    fileprivate var json: JSONText {
        .mapping([String: String](uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })) { .text($0) }
    }
}
