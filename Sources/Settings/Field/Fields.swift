/// The keys of one mapping, each asked for once; `finish` refuses what nobody asked for.
struct Fields {
    let place: TextPlace
    let spot: FieldSpot
    private var rest: [String: SettingsField] = [:]
    private var known: [String] = []

    /// - Returns: nil where the value is no mapping, which is then noted.
    init?(_ value: SettingsValue, _ spot: FieldSpot) {
        guard case .fields(let fields) = value.content else {
            spot.noteWrongType(value, "a mapping, one `key: value` a line")
            return nil
        }
        place = value.place
        self.spot = spot
        for field in fields { rest[field.key] = field }
    }

    /// Where the key's value stands; the mapping's own place for a key that is not there.
    func place(of key: String) -> TextPlace { rest[key]?.value.place ?? place }

    func has(_ key: String) -> Bool { rest[key] != nil }

    /// The value; nil where it is missing or wrong, and both are noted.
    mutating func required<Value>(_ key: String, _ type: FieldType<Value>) -> Value? {
        guard let field = take(key) else {
            spot.below(key).note(.missing, at: place, "`\(key)` is missing", "add `\(key):` with \(type.expected)")
            return nil
        }
        return type.read(field.value, spot.below(key))
    }

    /// The value; nil where it is left out, or wrong and noted.
    mutating func optional<Value>(_ key: String, _ type: FieldType<Value>) -> Value? {
        take(key).flatMap { type.read($0.value, spot.below(key)) }
    }

    /// Sets the variable where the key is there; else its default stands.
    mutating func set<Value>(_ variable: inout Value, _ key: String, _ type: FieldType<Value>) {
        if let value = optional(key, type) { variable = value }
    }

    /// The same for a variable that may be nil.
    mutating func set<Value>(_ variable: inout Value?, _ key: String, _ type: FieldType<Value>) {
        if let value = optional(key, type) { variable = value }
    }

    /// Takes a key that belongs elsewhere out, with a problem.
    mutating func refuse(_ key: String, _ code: SettingsProblem.Code, _ message: String, _ advice: String) {
        guard let field = take(key) else { return }
        spot.below(key).note(code, at: field.keyPlace, message, advice)
    }

    /// What the other keys mean is not known: none of them is a problem of its own.
    mutating func passOverRest() { rest = [:] }

    /// Notes every key that was not asked for.
    func finish() {
        guard !spot.log.ignoresUnknownKeys else { return }
        for field in rest.values {
            spot.below(field.key).note(
                .unknownKey, at: field.keyPlace, "there is no key `\(field.key.prefix(60))`",
                Spelling.advice(for: field.key, among: known))
        }
    }

    private mutating func take(_ key: String) -> SettingsField? {
        known.append(key)
        guard let field = rest.removeValue(forKey: key) else { return nil }
        if case .null = field.value.content { return nil }
        return field
    }
}
