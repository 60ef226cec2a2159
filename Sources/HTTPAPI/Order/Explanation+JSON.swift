package import ContactCenter

extension Explanation {
    /// `{"waiting_for","since","until","text","texts"}`: the text in the language asked for, and in all.
    package func json(_ language: Language, in zone: TimeZoneRules) -> JSONValue {
        [
            "waiting_for": .string(code), "since": .time(since, in: zone),
            "until": .time(until == .distantFuture ? nil : until, in: zone),
            "text": .string(text[language]), "texts": .texts(text),
        ]
    }

    /// Of an order that the scheduler has no queue place for.
    static func notWaiting(_ lead: Lead) -> Explanation {
        Explanation(
            code: lead.state.word, since: lead.since, until: nil,
            text: LocalizedText([
                "en": "It waits for nothing: it is not to be dialled.",
                "ru": "Ничего не ждёт: звонить по нему не нужно.",
                "uk": "Нічого не чекає: дзвонити за ним не потрібно.",
            ]))
    }
}
