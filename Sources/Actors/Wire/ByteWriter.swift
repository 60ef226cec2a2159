/// Writes the binary form of hot messages.
///
/// Numbers are LEB128: seven bits a byte, the lowest first. Signed ones are zigzagged before. Texts are UTF-8 after their length.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func number(_ number: UInt64) {
        var rest = number
        while rest > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func signed(_ number: Int64) {
        self.number(UInt64(bitPattern: number << 1 ^ number >> 63))
    }

    mutating func blob(_ blob: [UInt8]) {
        number(UInt64(blob.count))
        bytes.append(contentsOf: blob)
    }

    mutating func text(_ text: String) {
        let utf8 = text.utf8
        number(UInt64(utf8.count))
        bytes.append(contentsOf: utf8)
    }

    /// The length plus one; zero for nil.
    mutating func optional(_ text: String?) {
        guard let utf8 = text?.utf8 else { return byte(0) }
        number(UInt64(utf8.count) + 1)
        bytes.append(contentsOf: utf8)
    }

    /// Puts the length of what is written, four bytes with the lowest first, before it: a reader that knows fewer fields passes
    /// the others over.
    mutating func record(_ write: (inout ByteWriter) -> Void) {
        let start = bytes.count
        bytes.append(contentsOf: [0, 0, 0, 0])
        write(&self)
        let length = UInt32(bytes.count - start - 4)
        for index in 0..<4 { bytes[start + index] = UInt8(truncatingIfNeeded: length >> UInt32(8 * index)) }
    }
}
