import FoundationEssentials

/// A message that may cross to another process, and so has a form in bytes.
///
/// The form is JSON where message and reply are `Codable`; a hot message may bring its own. A name keeps its form for ever: a form
/// that the version before can't read gets a new name (`…/2`). Fields that are added must be optional; unknown fields are ignored.
package protocol WireMessage: Message {
    /// Whether the reply waits for something to happen, or for time to pass: who asks is not under way meanwhile.
    static var isPoll: Bool { get }
    func encoded() throws -> [UInt8]
    static func decoded(_ bytes: [UInt8]) throws -> Self
    static func encoded(reply: Reply) throws -> [UInt8]
    static func decoded(reply bytes: [UInt8]) throws -> Reply
}

extension WireMessage {
    package static var isPoll: Bool { false }
}

extension WireMessage where Self: Codable {
    package func encoded() throws -> [UInt8] { try WireJSON.encode(self) }
    package static func decoded(_ bytes: [UInt8]) throws -> Self { try WireJSON.decode(Self.self, bytes) }
}

extension WireMessage where Reply: Codable {
    package static func encoded(reply: Reply) throws -> [UInt8] { try WireJSON.encode(reply) }
    package static func decoded(reply bytes: [UInt8]) throws -> Reply { try WireJSON.decode(Reply.self, bytes) }
}

extension WireMessage where Reply == Void {
    package static func encoded(reply _: Void) -> [UInt8] { [] }
    package static func decoded(reply _: [UInt8]) {}
}

/// The usual form of a message.
package enum WireJSON {
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
