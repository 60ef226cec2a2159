/// Reads a stream of server-sent events.
struct EventReader {
    struct Event {
        var id: String?
        var name: String
        var data: JSON
    }

    private var answer: AnswerReader

    /// - Throws: `Refused` where the answer is no stream.
    init(_ exchange: Exchange) throws {
        answer = try exchange.answer()
        guard answer.status == 200 else {
            throw Refused(status: answer.status, text: String(decoding: try answer.rest(), as: UTF8.self))
        }
    }

    struct Refused: Error {
        var status: Int
        var text: String
    }

    /// The next event, heartbeats passed over; nil when the stream has ended as it should.
    mutating func next() throws -> Event? {
        var id: String?
        var name: String?
        var data: String?
        while let line = try answer.line() {
            if line.isEmpty {
                if let name, let data { return Event(id: id, name: name, data: try JSON(data.utf8)) }
            } else if line.hasPrefix("id: ") {
                id = String(line.dropFirst(4))
            } else if line.hasPrefix("event: ") {
                name = String(line.dropFirst(7))
            } else if line.hasPrefix("data: ") {
                data = String(line.dropFirst(6))
            }
        }
        return nil
    }
}
