/// Sizes as people write them: `65536`, `64KiB`, `1MiB`.
enum ByteCountText {
    private static let units: [(name: String, bytes: Int)] = [("MiB", 1 << 20), ("KiB", 1 << 10), ("", 1)]

    static func parse(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.utf8.count), let count = Int(digits),
            let unit = units.first(where: { $0.name == text.dropFirst(digits.count) })
        else { return nil }
        return count * unit.bytes
    }

    static func write(_ bytes: Int) -> String {
        let unit = units.first { bytes % $0.bytes == 0 && bytes > 0 } ?? ("", 1)
        return "\(bytes / unit.bytes)\(unit.name)"
    }
}

extension FieldType where Value == Int {
    static func byteCount(_ bounds: ClosedRange<Int>) -> FieldType {
        let expected =
            "a size as 64KiB or 1MiB, from \(ByteCountText.write(bounds.lowerBound)) to "
            + ByteCountText.write(bounds.upperBound)
        return .scalar(expected, acceptsNumber: true) { text in
            guard let count = ByteCountText.parse(text) else { return .failure(.malformed) }
            return bounds.contains(count) ? .success(count) : .failure(.outOfBounds)
        }
    }
}
