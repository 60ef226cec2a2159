/// Reads what `ByteWriter` wrote, or what somebody else says it wrote: every length is checked against what is there.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0
    private var end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        end = bytes.count
    }

    /// Bytes left in the record that is being read.
    var left: Int { end - position }

    func malformed(_ what: String) -> MalformedBytes { MalformedBytes(what: what, position: position) }

    mutating func byte() throws(MalformedBytes) -> UInt8 {
        guard position < end else { throw malformed("the end came early") }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws(MalformedBytes) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), through: 63, by: 7) {
            let byte = try byte()
            let bits = UInt64(byte & 0x7f)
            guard shift < 63 || bits <= 1 else { break }
            number |= bits << shift
            if byte < 0x80 { return number }
        }
        throw malformed("a number of more than 64 bits")
    }

    mutating func signed() throws(MalformedBytes) -> Int64 {
        let number = try number()
        return Int64(bitPattern: number >> 1 ^ (0 &- (number & 1)))
    }

    /// A number of things of which each has at least so many bytes.
    mutating func count(ofAtLeast size: Int) throws(MalformedBytes) -> Int {
        let count = try number()
        guard count <= UInt64(left / size) else { throw malformed("\(count) of them don't fit in \(left) bytes") }
        return Int(count)
    }

    mutating func blob() throws(MalformedBytes) -> [UInt8] {
        Array(try slice(try count(ofAtLeast: 1)))
    }

    mutating func text() throws(MalformedBytes) -> String {
        try text(of: try count(ofAtLeast: 1))
    }

    mutating func optional() throws(MalformedBytes) -> String? {
        let length = try number()
        guard length > 0 else { return nil }
        guard length - 1 <= UInt64(left) else { throw malformed("a text beyond the end") }
        return try text(of: Int(length - 1))
    }

    /// Reads a record; fields behind those that are read are passed over.
    mutating func record<Value>(
        _ read: (inout ByteReader) throws(MalformedBytes) -> Value
    ) throws(MalformedBytes) -> Value {
        var length = 0
        for shift in stride(from: 0, to: 32, by: 8) { length |= Int(try byte()) << shift }
        guard length <= left else { throw malformed("a record beyond the end") }
        let outer = end
        end = position + length
        let value = try read(&self)
        position = end
        end = outer
        return value
    }

    /// Nothing may follow.
    func finish() throws(MalformedBytes) {
        guard left == 0 else { throw malformed("\(left) bytes too many") }
    }

    private mutating func slice(_ count: Int) throws(MalformedBytes) -> ArraySlice<UInt8> {
        guard count <= left else { throw malformed("the end came early") }
        defer { position += count }
        return bytes[position..<position + count]
    }

    private mutating func text(of count: Int) throws(MalformedBytes) -> String {
        guard let text = String(validating: try slice(count), as: UTF8.self) else { throw malformed("no UTF-8") }
        return text
    }
}
