import ContactCenter

extension JSONText {
    static func duration(_ duration: Duration) -> JSONText { .text(DurationText.write(duration)) }

    static func number(_ number: Int) -> JSONText { .number(String(number)) }

    /// A mapping in the order of its keys.
    static func mapping<Value>(_ mapping: [String: Value], _ value: (Value) -> JSONText) -> JSONText {
        .fields(mapping.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) })
    }

    static func words(_ words: some Sequence<String>) -> JSONText { .list(words.map { .text($0) }) }
}
