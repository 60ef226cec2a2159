/// Reads records of RFC 4180, with `,`, `;` or tab between fields and a byte order mark or none.
struct CSVReader {
    struct Record: Equatable {
        /// Of its first character, from 1.
        var line: Int
        var fields: [[UInt8]]
    }

    enum Failure: String, Error {
        case badQuotes = "bad_quotes"
        case tooLong = "line_too_long"
    }

    private let bytes: [UInt8]
    private let limit: Int
    let delimiter: UInt8
    private var position: Int
    private(set) var line = 1

    /// - Parameter limit: bytes of one record.
    init(_ bytes: [UInt8], limit: Int) {
        self.bytes = bytes
        self.limit = limit
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        delimiter = Self.delimiter(of: bytes)
    }

    /// The next record that is not blank; nil after the last.
    /// - Throws: `Failure` of the record at `line`; reading goes on at the line after its first.
    mutating func next() throws(Failure) -> Record? {
        while position < bytes.count {
            let (start, startLine) = (position, line)
            do throws(Failure) {
                let record = try record()
                if record.fields != [[]] { return record }
            } catch {
                line = startLine
                position = start
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
                position += 1
                line += 1
                throw error
            }
        }
        return nil
    }

    private mutating func record() throws(Failure) -> Record {
        var record = Record(line: line, fields: [])
        let start = position
        while true {
            record.fields.append(try field(from: start))
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
        if position < bytes.count {
            guard bytes[position] == UInt8(ascii: "\n") else { throw .badQuotes }
            position += 1
        }
        line += 1
        return record
    }

    /// Goes to the delimiter, line end or end of text after the field.
    private mutating func field(from start: Int) throws(Failure) -> [UInt8] {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let first = position
            while position < bytes.count, bytes[position] != delimiter, !isLineEnd(position) {
                position += 1
            }
            guard position - start <= limit else { throw .tooLong }
            return Array(bytes[first..<position])
        }
        position += 1
        var field: [UInt8] = []
        while position < bytes.count {
            guard position - start <= limit else { throw .tooLong }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else {
                    guard
                        position == bytes.count || bytes[position] == delimiter
                            || isLineEnd(position)
                    else { throw .badQuotes }
                    return field
                }
                position += 1
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            field.append(byte)
        }
        throw .badQuotes
    }

    private func isLineEnd(_ index: Int) -> Bool {
        if bytes[index] == UInt8(ascii: "\n") { return true }
        guard bytes[index] == UInt8(ascii: "\r") else { return false }
        return index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "\n")
    }

    /// Whichever of the three the header line has most of, outside quotes.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in bytes.prefix(64 << 10) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "\n") { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }
}
