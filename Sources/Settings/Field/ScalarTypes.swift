extension FieldType where Value == String {
    /// A text of so many characters, without control characters.
    static func text(_ length: ClosedRange<Int> = 1...200) -> FieldType {
        .scalar("a text of \(length.lowerBound) to \(length.upperBound) characters") { text in
            guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
                return .failure(.malformed)
            }
            return length.contains(text.unicodeScalars.count) ? .success(text) : .failure(.outOfBounds)
        }
    }

    /// A skill's, a language's or a disposition's name: what an identifier may be.
    static var word: FieldType {
        .scalar("a name of 1 to 64 of a-z 0-9 - _ .") { text in
            Self.isWord(text) ? .success(text) : .failure(.malformed)
        }
    }

    static func isWord(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...64).contains(bytes.count) else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): index > 0
            default: false
            }
        }
    }
}

extension FieldType where Value == Int {
    static func integer(_ bounds: ClosedRange<Int>) -> FieldType {
        .numeric("a whole number from \(bounds.lowerBound) to \(bounds.upperBound)") { digits in
            guard let number = Int(digits) else { return .failure(.malformed) }
            return bounds.contains(number) ? .success(number) : .failure(.outOfBounds)
        }
    }
}

extension FieldType where Value == Double {
    static func decimal(_ bounds: ClosedRange<Double>) -> FieldType {
        .numeric("a number from \(bounds.lowerBound) to \(bounds.upperBound)") { digits in
            let isPlain = digits.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"): true
                default: false
                }
            }
            guard isPlain, let number = Double(digits) else { return .failure(.malformed) }
            return bounds.contains(number) ? .success(number) : .failure(.outOfBounds)
        }
    }
}

extension FieldType where Value == Bool {
    static var flag: FieldType {
        FieldType("true or false") { value, spot in
            switch value.content {
            case .truth(let flag): return flag
            case .plain("true"): return true
            case .plain("false"): return false
            default:
                spot.noteWrongType(value, "true or false")
                return nil
            }
        }
    }
}

extension FieldType {
    /// One of an enumeration's words.
    static func choice() -> FieldType
    where Value: CaseIterable & RawRepresentable<String> {
        let words = Value.allCases.map(\.rawValue)
        return .scalar("one of " + words.joined(separator: ", ")) { word in
            if let value = Value(rawValue: word) { return .success(value) }
            return .failure(FieldProblem(code: .notAChoice, advice: Spelling.advice(for: word, among: words)))
        }
    }

    /// One of an enumeration's numbers.
    static func numberedChoice() -> FieldType
    where Value: CaseIterable & RawRepresentable<Int> {
        let numbers = Value.allCases.map { String($0.rawValue) }.joined(separator: " or ")
        return .numeric("the number " + numbers) { digits in
            if let value = Int(digits).flatMap(Value.init(rawValue:)) { return .success(value) }
            return .failure(FieldProblem(code: .notAChoice, advice: "write \(numbers)"))
        }
    }
}
