extension FieldType {
    /// A list, each item by its own type. A single bad item leaves the list unread.
    static func list<Item>(of type: FieldType<Item>, count: ClosedRange<Int> = 0...1000) -> FieldType
    where Value == [Item] {
        let expected = "a list, each item \(type.expected)"
        return FieldType(expected) { value, spot in
            guard case .list(let items) = value.content else {
                spot.noteWrongType(value, expected)
                return nil
            }
            guard count.contains(items.count) else {
                spot.note(
                    .outOfBounds, at: value.place, "a list of \(items.count)",
                    "write \(count.lowerBound) to \(count.upperBound) items")
                return nil
            }
            let read = items.enumerated().map { index, item in type.read(item, spot.below(String(index))) }
            return read.contains { $0 == nil } ? nil : read.compactMap(\.self)
        }
    }

    /// A mapping from keys of one type to values of another.
    static func mapping<Key: Hashable, Item>(
        from key: FieldType<Key>, to item: FieldType<Item>, atMost most: Int = 200
    ) -> FieldType where Value == [Key: Item] {
        let expected = "a mapping from \(key.expected) to \(item.expected)"
        return FieldType(expected) { value, spot in
            guard case .fields(let fields) = value.content else {
                spot.noteWrongType(value, expected)
                return nil
            }
            guard fields.count <= most else {
                spot.note(.outOfBounds, at: value.place, "\(fields.count) keys", "write at most \(most)")
                return nil
            }
            var mapping: [Key: Item] = [:]
            var isWhole = true
            for field in fields {
                let below = spot.below(field.key)
                let name = SettingsValue(content: .plain(field.key), place: field.keyPlace)
                if let key = key.read(name, below), let item = item.read(field.value, below) {
                    mapping[key] = item
                } else {
                    isWhole = false
                }
            }
            return isWhole ? mapping : nil
        }
    }

    /// A mapping with keys of its own.
    static func group(_ read: @escaping (inout Fields) -> Value?) -> FieldType {
        FieldType("a mapping") { value, spot in
            guard var fields = Fields(value, spot) else { return nil }
            let result = read(&fields)
            fields.finish()
            return result
        }
    }
}
