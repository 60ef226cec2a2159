import Foundation
import HTTPAPI

/// SplitMix64: the same documents with the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

/// Random documents, for tests.
enum JSONDocument {
    private static let letters: [Character] = Array("abz09 \"\\/\n\r\t\u{8}\u{c}\u{1}\u{7f}жЇ€😀\u{301}~")

    static func random(_ random: inout SeededGenerator, depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &random) {
        case 0: return [.null, true, false].randomElement(using: &random) ?? nil
        case 1: return .number(number(&random))
        case 2, 3: return .string(text(&random))
        case 4:
            return .array(
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    self.random(&random, depth: depth + 1)
                })
        default:
            let count = Int.random(in: 0...5, using: &random)
            return .object(
                (0..<count).map { index in
                    JSONMember("\(index)\(text(&random))", self.random(&random, depth: depth + 1))
                })
        }
    }

    private static func number(_ random: inout SeededGenerator) -> String {
        let whole = Int.random(in: -99_999...99_999, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\(whole)"
        case 1: return "\(whole).\(Int.random(in: 0...999, using: &random))"
        case 2: return "\(whole)e\(Int.random(in: -9...9, using: &random))"
        default: return "-0.\(Int.random(in: 0...999, using: &random))E+\(Int.random(in: 0...9, using: &random))"
        }
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        String(
            (0..<Int.random(in: 0...8, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? "a"
            })
    }

    static func isSame(_ ours: JSONValue, _ theirs: Any) -> Bool {
        switch ours {
        case .null: return theirs is NSNull
        case .bool(let value): return (theirs as? Bool) == value
        case .number(let literal):
            guard let number = theirs as? NSNumber, let value = Double(literal) else { return false }
            return abs(number.doubleValue - value) <= abs(value) * 1e-12
        case .string(let text):
            guard let other = theirs as? String else { return false }
            return text.unicodeScalars.elementsEqual(other.unicodeScalars)
        case .array(let elements):
            guard let others = theirs as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy { isSame($0, $1) }
        case .object(let members):
            guard let others = theirs as? [String: Any], others.count == members.count else { return false }
            return members.allSatisfy { member in
                others[member.name].map { isSame(member.value, $0) } ?? false
            }
        case .raw: return false
        }
    }
}

extension JSONValue {
    /// The document with white space between its tokens, and some characters as escapes.
    func spaced(_ random: inout SeededGenerator) -> [UInt8] {
        func space() -> [UInt8] { [[], [], [0x20], [0x0A, 0x09], [0x0D]].randomElement(using: &random) ?? [] }
        switch self {
        case .array(let elements):
            var bytes: [UInt8] = [0x5B]
            for (index, element) in elements.enumerated() {
                bytes += (index > 0 ? [0x2C] : []) + space() + element.spaced(&random) + space()
            }
            return bytes + space() + [0x5D]
        case .object(let members):
            var bytes: [UInt8] = [0x7B]
            for (index, member) in members.enumerated() {
                bytes += (index > 0 ? [0x2C] : []) + space() + JSONValue.string(member.name).spaced(&random)
                bytes += space() + [0x3A] + space() + member.value.spaced(&random) + space()
            }
            return bytes + space() + [0x7D]
        case .string(let text):
            var bytes: [UInt8] = [0x22]
            for scalar in text.unicodeScalars {
                if Bool.random(using: &random), scalar.properties.isAlphabetic {
                    for unit in String(scalar).utf16 {
                        bytes += Array("\\u\(String(UInt32(unit) + 0x10000, radix: 16).dropFirst())".utf8)
                    }
                } else {
                    bytes += JSONValue.string(String(scalar)).bytes.dropFirst().dropLast()
                }
            }
            return bytes + [0x22]
        default: return bytes
        }
    }
}
