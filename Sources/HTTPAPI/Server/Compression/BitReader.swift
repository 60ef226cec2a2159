/// Bits of a stream that comes in pieces, lowest first. It is a value: a copy of it is a place to go back to.
struct BitReader {
    private var input: [UInt8] = []
    private(set) var place = Place()

    /// How far the bits are read.
    struct Place {
        fileprivate var next = 0
        fileprivate var window: UInt64 = 0
        fileprivate var count = 0
    }

    mutating func feed(_ bytes: [UInt8]) {
        input.removeFirst(place.next)
        place.next = 0
        input.append(contentsOf: bytes)
    }

    mutating func goBack(to place: Place) { self.place = place }

    var isEmpty: Bool { place.count == 0 && place.next == input.count }

    /// Fills up to at least 32 bits, or what there is.
    private mutating func fill() {
        while place.count <= 48, place.next < input.count {
            place.window |= UInt64(input[place.next]) << UInt64(place.count)
            place.next += 1
            place.count += 8
        }
    }

    /// - Returns: nil where so many have not come yet. At most 32.
    mutating func take(_ count: Int) -> Int? {
        if place.count < count { fill() }
        guard place.count >= count else { return nil }
        let value = place.window & ((1 << UInt64(count)) - 1)
        place.window >>= UInt64(count)
        place.count -= count
        return Int(value)
    }

    /// - Returns: nil where the whole code has not come yet.
    mutating func take(_ table: HuffmanTable) throws(GzipError) -> Int? {
        if place.count < table.bits { fill() }
        guard let (symbol, length) = table.lookUp(place.window) else {
            if place.count >= table.bits { throw .badCode }
            return nil
        }
        guard length <= place.count else { return nil }
        place.window >>= UInt64(length)
        place.count -= length
        return symbol
    }

    mutating func alignToByte() {
        let rest = place.count & 7
        place.window >>= UInt64(rest)
        place.count -= rest
    }
}
