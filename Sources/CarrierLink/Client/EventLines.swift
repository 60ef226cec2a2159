import Cluster

/// Cuts a stream of bytes into lines of events.
struct EventLines {
    private static let limit = 64 << 10

    private var rest: [UInt8] = []

    /// - Throws: `CarrierError.malformed`.
    mutating func add(_ bytes: some Sequence<UInt8>) throws(CarrierError) -> [EventLine] {
        rest += bytes
        var lines: [EventLine] = []
        var start = 0
        while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
            do {
                lines.append(try WireJSON.decode(EventLine.self, Array(rest[start..<end])))
            } catch {
                throw .malformed("\(error)")
            }
            start = end + 1
        }
        rest.removeFirst(start)
        guard rest.count <= Self.limit else { throw .malformed("a line of more than \(Self.limit) bytes") }
        return lines
    }
}
