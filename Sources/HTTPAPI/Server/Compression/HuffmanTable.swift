/// The codes of a deflate block, looked up by the next bits. RFC 1951, 3.2.2.
struct HuffmanTable {
    /// By the next `bits` bits, first bit lowest: symbol × 16 + length; 0 where no code begins so.
    private var entries: [UInt16]
    let bits: Int

    /// - Parameter lengths: by symbol, 0…15 bits; 0 for a symbol that does not occur.
    init(lengths: some Collection<UInt8>) throws(GzipError) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        bits = counts.lastIndex { $0 > 0 } ?? 1
        var left = 1
        var next = [Int](repeating: 0, count: 17)
        for length in 1...15 {
            left = left * 2 - counts[length]
            guard left >= 0 else { throw .badCode }
            next[length + 1] = (next[length] + counts[length]) << 1
        }
        entries = [UInt16](repeating: 0, count: 1 << bits)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let length = Int(length)
            var index = Self.reversed(next[length], length)
            next[length] += 1
            while index < entries.count {
                entries[index] = UInt16(symbol << 4 | length)
                index += 1 << length
            }
        }
    }

    /// - Parameter window: the next bits, zeros after the last.
    /// - Returns: nil where no code begins so.
    func lookUp(_ window: UInt64) -> (symbol: Int, length: Int)? {
        let entry = entries[Int(window & UInt64(entries.count - 1))]
        return entry == 0 ? nil : (Int(entry >> 4), Int(entry & 15))
    }

    private static func reversed(_ code: Int, _ length: Int) -> Int {
        var result = 0
        for bit in 0..<length where code & (1 << bit) != 0 { result |= 1 << (length - 1 - bit) }
        return result
    }
}
