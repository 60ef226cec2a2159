extension KeyedDecodingContainer {
    /// A word of a list.
    /// - Throws: `DecodingError` for a word that is not of the list, or a field that is missing.
    func word<Value>(_ key: Key, _ read: (String) -> Value?) throws -> Value {
        guard let value = read(try decode(String.self, forKey: key)) else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "an unknown word")
        }
        return value
    }
}
