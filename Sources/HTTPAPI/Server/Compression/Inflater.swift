/// Inflates deflate blocks that come in pieces. RFC 1951.
///
/// Memory is bounded: 32 KiB of window, one piece of output, and what was fed and not asked for yet.
struct Inflater {
    private enum State {
        case blockStart
        case stored(left: Int)
        case codes(HuffmanTable, HuffmanTable)
        case ended
    }

    static let pieceSize = 64 << 10
    private static let windowSize = 32 << 10

    var bits = BitReader()
    private var state = State.blockStart
    private var isLast = false
    /// The window, and after it what was inflated and not given out.
    private var output: [UInt8] = []
    private var given = 0

    var hasEnded: Bool { if case .ended = state { true } else { false } }

    /// Begins a new stream in the same bytes.
    mutating func restart() {
        state = .blockStart
        isLast = false
        output = []
        given = 0
    }

    /// The next piece, at most `pieceSize` and a little; nil where more must be fed, or at the end.
    mutating func next() throws(GzipError) -> [UInt8]? {
        while output.count - given < Self.pieceSize, try step() {}
        guard output.count > given else { return nil }
        let piece = Array(output[given...])
        if output.count > Self.windowSize { output.removeFirst(output.count - Self.windowSize) }
        given = output.count
        return piece
    }

    /// - Returns: whether it got further.
    private mutating func step() throws(GzipError) -> Bool {
        switch state {
        case .ended: return false
        case .blockStart:
            let place = bits.place
            guard try beginBlock() else {
                bits.goBack(to: place)
                return false
            }
            return true
        case .stored(let left):
            return copyStored(left)
        case .codes(let literals, let distances):
            return try inflate(literals, distances)
        }
    }

    private mutating func beginBlock() throws(GzipError) -> Bool {
        guard let last = bits.take(1), let type = bits.take(2) else { return false }
        switch type {
        case 0:
            bits.alignToByte()
            guard let length = bits.take(16), let check = bits.take(16) else { return false }
            guard length == check ^ 0xFFFF else { throw .badBlock }
            isLast = last == 1
            if length == 0 { endBlock() } else { state = .stored(left: length) }
        case 1:
            isLast = last == 1
            state = .codes(Self.fixedLiterals, Self.fixedDistances)
        case 2:
            guard let (literals, distances) = try dynamicCodes() else { return false }
            isLast = last == 1
            state = .codes(literals, distances)
        default: throw .badBlock
        }
        return true
    }

    private mutating func endBlock() {
        state = isLast ? .ended : .blockStart
    }

    private mutating func copyStored(_ left: Int) -> Bool {
        var left = left
        while left > 0, output.count - given < Self.pieceSize {
            guard let byte = bits.take(8) else {
                state = .stored(left: left)
                return false
            }
            output.append(UInt8(byte))
            left -= 1
        }
        if left == 0 { endBlock() } else { state = .stored(left: left) }
        return true
    }

    /// Inflates until a piece is full, the block ends, or more must be fed.
    private mutating func inflate(
        _ literals: HuffmanTable, _ distances: HuffmanTable
    ) throws(GzipError) -> Bool {
        while output.count - given < Self.pieceSize {
            let place = bits.place
            guard let symbol = try bits.take(literals) else {
                bits.goBack(to: place)
                return false
            }
            if symbol < 256 {
                output.append(UInt8(symbol))
            } else if symbol == 256 {
                endBlock()
                return true
            } else {
                guard try copy(symbol, distances) else {
                    bits.goBack(to: place)
                    return false
                }
            }
        }
        return true
    }

    private mutating func copy(_ symbol: Int, _ distances: HuffmanTable) throws(GzipError) -> Bool {
        guard symbol < 286 else { throw .badCode }
        guard let more = bits.take(Self.lengthBits[symbol - 257]),
            let code = try bits.take(distances)
        else { return false }
        guard code < 30 else { throw .badCode }
        guard let rest = bits.take(Self.distanceBits[code]) else { return false }
        let length = Self.lengths[symbol - 257] + more
        let distance = Self.distances[code] + rest
        guard distance <= output.count else { throw .badDistance }
        for _ in 0..<length { output.append(output[output.count - distance]) }
        return true
    }

    /// RFC 1951, 3.2.7. nil where they have not come whole yet.
    private mutating func dynamicCodes() throws(GzipError) -> (HuffmanTable, HuffmanTable)? {
        guard let literalCount = bits.take(5).map({ $0 + 257 }),
            let distanceCount = bits.take(5).map({ $0 + 1 }),
            let codeCount = bits.take(4).map({ $0 + 4 })
        else { return nil }
        var codeLengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<codeCount {
            guard let length = bits.take(3) else { return nil }
            codeLengths[Self.codeOrder[index]] = UInt8(length)
        }
        let codes = try HuffmanTable(lengths: codeLengths)
        var lengths: [UInt8] = []
        while lengths.count < literalCount + distanceCount {
            guard let symbol = try bits.take(codes) else { return nil }
            guard symbol > 15 else {
                lengths.append(UInt8(symbol))
                continue
            }
            let (extra, base) = symbol == 16 ? (2, 3) : symbol == 17 ? (3, 3) : (7, 11)
            guard let more = bits.take(extra) else { return nil }
            if symbol == 16, lengths.isEmpty { throw .badCode }
            let length = symbol == 16 ? lengths[lengths.count - 1] : 0
            lengths.append(contentsOf: repeatElement(length, count: base + more))
        }
        guard lengths.count == literalCount + distanceCount, lengths[256] > 0 else { throw .badCode }
        return (
            try HuffmanTable(lengths: lengths[..<literalCount]),
            try HuffmanTable(lengths: lengths[literalCount...])
        )
    }

    private static let codeOrder = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ]
    private static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distances = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
        2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]
    private static let distanceBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12,
        13, 13,
    ]
    private static let fixedLiterals = fixed(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = fixed([UInt8](repeating: 5, count: 30))

    private static func fixed(_ lengths: [UInt8]) -> HuffmanTable {
        do {
            return try HuffmanTable(lengths: lengths)
        } catch {
            preconditionFailure("the fixed codes of RFC 1951 are wrong: \(error)")
        }
    }
}
