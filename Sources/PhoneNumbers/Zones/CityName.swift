/// A city's name, folded so that letter case, accents, hyphens and words such as `г.` and `місто` do not matter.
///
/// `scripts/generate_zone_tables.py` folds the table's names in the same way.
struct CityName: Hashable, Sendable {
    /// Of a longer text only so many Unicode scalars are read.
    static let cap = 200

    let folded: String

    init(_ text: Substring) {
        let words = text.unicodeScalars.prefix(Self.cap).split { !Self.isPartOfWord($0) }
            .map { Self.fold($0) }.filter { !$0.isEmpty }
        folded = words.drop { Self.kinds.contains($0) }.joined()
    }

    /// Words that say what sort of place it is.
    private static let kinds: Set<String> = [
        "г", "гор", "город", "м", "мiсто", "мисто", "місто", "смт", "пгт", "пос", "поселок", "с",
        "село",
        "miasto", "m", "city", "қ", "қаласы", "қала",
    ].reduce(into: []) { $0.insert(fold($1.unicodeScalars[...])) }

    private static let folds: [Character: Character] = {
        let letters = Array(CityZoneTable.folds)
        return stride(from: 0, to: letters.count - 1, by: 2).reduce(into: [:]) {
            $0[letters[$1]] = letters[$1 + 1]
        }
    }()

    /// A letter with a separate accent is the same character as the one that has it built in.
    private static func fold(_ word: Substring.UnicodeScalarView) -> String {
        String(String(word).lowercased().map { folds[$0] ?? $0 })
    }

    /// Letters, digits and accents that follow a letter.
    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
    }
}
