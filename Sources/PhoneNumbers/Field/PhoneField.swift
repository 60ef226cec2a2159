/// A phone field as a person typed it, reduced to the few signs that matter for reading numbers.
///
/// The signs: digits, `+`, `(`, `)`, `-` for anything that stands inside a number (blanks, dashes, dots), `/` and `,`
/// for what may part two numbers or stand inside one, `w` for anything else: words, masks, quotation marks.
struct PhoneField: Hashable, Sendable {
    /// Of a longer field only so many Unicode scalars are read, counted from the first that is not white space.
    static let cap = 200

    /// With letters that look like digits inside a run of digits taken for those: `О67` is `067`.
    let lenient: [UInt8]
    /// With every letter a word.
    let strict: [UInt8]
    /// Nothing but white space and signs without a width.
    let isEmpty: Bool

    init(_ field: String) {
        let seen = field.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(Self.cap)
        isEmpty = seen.allSatisfy { $0.properties.isWhitespace || Self.hasNoWidth($0) }
        let signs = seen.compactMap(Self.sign)
        strict = signs.map { Self.lookAlike($0) == nil ? $0 : UInt8(ascii: "w") }
        lenient = Self.withLookAlikes(signs)
    }

    /// How many digits there are.
    var digits: Int { lenient.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }

    /// The sign that a scalar is reduced to; nil for one that is not seen. Letters that look like a digit become
    /// `o`, `z`, `i`, `b` until it is known what stands around them.
    private static func sign(of scalar: Unicode.Scalar) -> UInt8? {
        if let digit = decimal(scalar) { return UInt8(ascii: "0") + digit }
        switch scalar {
        case "+", "\u{FF0B}": return UInt8(ascii: "+")
        case "(", "\u{FF08}", "[": return UInt8(ascii: "(")
        case ")", "\u{FF09}", "]": return UInt8(ascii: ")")
        case "/", "\u{FF0F}", "\\", "|": return UInt8(ascii: "/")
        case ",", ";", "\n", "\r", "\u{FF0C}", "\u{FF1B}": return UInt8(ascii: ",")
        case ".", "\u{FF0E}", "~", "\u{2053}", "\u{2212}", "\u{30FC}": return UInt8(ascii: "-")
        case "O", "o", "О", "о", "Ο", "ο": return UInt8(ascii: "o")
        case "З", "з": return UInt8(ascii: "z")
        case "I", "l", "І", "і": return UInt8(ascii: "i")
        case "б": return UInt8(ascii: "b")
        default: break
        }
        if hasNoWidth(scalar) { return nil }
        let properties = scalar.properties
        if properties.isWhitespace || properties.isDash { return UInt8(ascii: "-") }
        return UInt8(ascii: "w")
    }

    private static func decimal(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII {
            return ("0"..."9").contains(scalar) ? UInt8(scalar.value) - UInt8(ascii: "0") : nil
        }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
        else { return nil }
        return UInt8(exactly: value)
    }

    /// Zero-width spaces, direction marks, variation selectors, the frame of a keycap, accents.
    private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func lookAlike(_ sign: UInt8) -> UInt8? {
        switch sign {
        case UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "i"): UInt8(ascii: "1")
        case UInt8(ascii: "z"): UInt8(ascii: "3")
        case UInt8(ascii: "b"): UInt8(ascii: "6")
        default: nil
        }
    }

    /// Replaces the letters of runs that have at least two digits, at most two letters, and no letter that looks like none.
    private static func withLookAlikes(_ signs: [UInt8]) -> [UInt8] {
        var result = signs
        var start = 0
        while start < signs.count {
            let end = signs[start...].firstIndex { !isLetterOrDigit($0) } ?? signs.count
            let run = signs[start..<end]
            let letters = run.count { lookAlike($0) != nil }
            let isNumber =
                letters <= 2 && run.count - letters >= 2 && !run.contains(UInt8(ascii: "w"))
            for index in start..<end {
                guard let digit = lookAlike(signs[index]) else { continue }
                result[index] = isNumber ? digit : UInt8(ascii: "w")
            }
            start = end + 1
        }
        return result
    }

    private static func isLetterOrDigit(_ sign: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign) || sign == UInt8(ascii: "w")
            || lookAlike(sign) != nil
    }
}
