/// What may stand at a key, and how it is read.
struct FieldType<Value> {
    /// What belongs there, as a problem's advice names it: `a duration as 90s, 15m, 24h or 30d`.
    var expected: String
    /// Reads the value, or notes why not and returns nil.
    var read: (SettingsValue, FieldSpot) -> Value?

    init(_ expected: String, read: @escaping (SettingsValue, FieldSpot) -> Value?) {
        self.expected = expected
        self.read = read
    }

    /// A value made of a scalar's text.
    /// - Parameter acceptsNumber: whether a JSON number is meant as its text.
    /// - Parameter parse: the value, or the problem.
    static func scalar(
        _ expected: String, acceptsNumber: Bool = false,
        parse: @escaping (String) -> Result<Value, FieldProblem>
    ) -> FieldType {
        FieldType(expected) { value, spot in
            let text: String
            switch value.content {
            case .plain(let word), .text(let word): text = word
            case .number(let digits) where acceptsNumber: text = digits
            default:
                spot.noteWrongType(value, expected)
                return nil
            }
            return spot.take(parse(text), of: value, expected)
        }
    }

    /// A value made of a number that is not in quotation marks.
    static func numeric(
        _ expected: String, parse: @escaping (String) -> Result<Value, FieldProblem>
    ) -> FieldType {
        FieldType(expected) { value, spot in
            switch value.content {
            case .plain(let digits), .number(let digits): return spot.take(parse(digits), of: value, expected)
            default:
                spot.noteWrongType(value, expected)
                return nil
            }
        }
    }
}

/// Why a scalar's text can't be taken.
struct FieldProblem: Error {
    var code: SettingsProblem.Code
    /// nil for the type's own description.
    var advice: String?

    static let malformed = FieldProblem(code: .malformed, advice: nil)
    static let outOfBounds = FieldProblem(code: .outOfBounds, advice: nil)
}

extension FieldSpot {
    func noteWrongType(_ value: SettingsValue, _ expected: String) {
        note(.wrongType, at: value.place, "\(value.description) can't stand here", "write \(expected)")
    }

    fileprivate func take<Value>(
        _ result: Result<Value, FieldProblem>, of value: SettingsValue, _ expected: String
    ) -> Value? {
        switch result {
        case .success(let taken): return taken
        case .failure(let problem):
            let verb =
                switch problem.code {
                case .outOfBounds: "is out of bounds"
                case .notAChoice: "is not known here"
                default: "is not in the right form"
                }
            note(problem.code, at: value.place, "\(value.description) \(verb)", problem.advice ?? "write \(expected)")
            return nil
        }
    }
}
