/// Reads a gzip stream that comes in pieces: one member or several, check sums checked. RFC 1952.
struct GzipReader {
    private enum State {
        /// At a member's header; before the second and later ones the stream may end.
        case header(isFirst: Bool)
        case blocks
        case trailer
    }

    private var inflater = Inflater()
    private var state = State.header(isFirst: true)
    private var checksum = CRC32()
    private var size: UInt32 = 0

    mutating func feed(_ bytes: [UInt8]) { inflater.bits.feed(bytes) }

    /// The next piece; nil where more must be fed.
    mutating func next() throws(GzipError) -> [UInt8]? {
        while true {
            switch state {
            case .header:
                guard !inflater.bits.isEmpty, try whole({ reader throws(GzipError) in try reader.header() })
                else { return nil }
                inflater.restart()
                checksum = CRC32()
                size = 0
                state = .blocks
            case .blocks:
                if let piece = try inflater.next() {
                    checksum.add(piece)
                    size &+= UInt32(truncatingIfNeeded: piece.count)
                    return piece
                }
                guard inflater.hasEnded else { return nil }
                inflater.bits.alignToByte()
                state = .trailer
            case .trailer:
                guard try whole({ reader throws(GzipError) in try reader.trailer() }) else { return nil }
                state = .header(isFirst: false)
            }
        }
    }

    /// No more comes.
    func finish() throws(GzipError) {
        guard case .header(isFirst: false) = state, inflater.bits.isEmpty else { throw .incomplete }
    }

    /// Reads a part at once, or nothing of it.
    private mutating func whole(
        _ read: (inout GzipReader) throws(GzipError) -> Bool
    ) throws(GzipError) -> Bool {
        let place = inflater.bits.place
        if try read(&self) { return true }
        inflater.bits.goBack(to: place)
        return false
    }

    private mutating func trailer() throws(GzipError) -> Bool {
        guard let sum = inflater.bits.take(32), let length = inflater.bits.take(32) else {
            return false
        }
        guard sum == Int(checksum.value), length == Int(size) else { throw .badChecksum }
        return true
    }

    /// Extra fields, names and comments are passed over; at most 64 KiB of each.
    private mutating func header() throws(GzipError) -> Bool {
        guard let magic = inflater.bits.take(16), let method = inflater.bits.take(8),
            let flags = inflater.bits.take(8)
        else { return false }
        guard magic == 0x8B1F, method == 8, flags & 0xE0 == 0 else { throw .badHeader }
        guard inflater.bits.take(32) != nil, inflater.bits.take(16) != nil else { return false }
        if flags & 4 != 0 {
            guard let length = inflater.bits.take(16) else { return false }
            for _ in 0..<length where inflater.bits.take(8) == nil { return false }
        }
        if flags & 8 != 0, try !passText() { return false }
        if flags & 16 != 0, try !passText() { return false }
        return flags & 2 == 0 || inflater.bits.take(16) != nil
    }

    private mutating func passText() throws(GzipError) -> Bool {
        for _ in 0..<(64 << 10) {
            guard let byte = inflater.bits.take(8) else { return false }
            if byte == 0 { return true }
        }
        throw .badHeader
    }
}

/// The check sum of RFC 1952, section 8.
struct CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
        }
    }

    private var state: UInt32 = 0xFFFF_FFFF

    var value: UInt32 { ~state }

    mutating func add(_ bytes: [UInt8]) {
        var state = state
        for byte in bytes {
            state = Self.table[Int((state ^ UInt32(byte)) & 0xFF)] ^ state >> 8
        }
        self.state = state
    }
}
