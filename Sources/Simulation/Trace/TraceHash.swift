/// A number for all that happened: FNV-1a, 64 bits (Fowler, Noll, Vo), over words instead of bytes.
package struct TraceHash: Hashable, Sendable, CustomStringConvertible {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ word: UInt64) {
        // Both halves: a multiplication carries upwards only.
        value = (value ^ word) &* 0x100_0000_01b3
        value = (value ^ word >> 32) &* 0x100_0000_01b3
    }

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    /// Sixteen hexadecimal digits.
    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
