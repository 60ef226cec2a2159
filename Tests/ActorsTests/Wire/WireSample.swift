import Cluster

/// A message with a reply, and how they are on the wire.
struct WireSample: Sendable {
    let name: MessageName
    /// Writes both.
    let encoded: @Sendable () throws -> (message: [UInt8], reply: [UInt8])
    /// Reads both, and writes them again.
    let again: @Sendable (_ message: [UInt8], _ reply: [UInt8]) throws -> (message: [UInt8], reply: [UInt8])
    /// Every field of both, as they were before they were written.
    let original: String
    /// Every field of both, as they are read.
    let read: @Sendable (_ message: [UInt8], _ reply: [UInt8]) throws -> String

    init<M: WireMessage>(_ message: M, reply: M.Reply) {
        name = M.name
        encoded = { (try message.encoded(), try M.encoded(reply: reply)) }
        again = { message, reply in
            (try M.decoded(message).encoded(), try M.encoded(reply: try M.decoded(reply: reply)))
        }
        original = Self.fields(message) + Self.fields(reply)
        read = { Self.fields(try M.decoded($0)) + Self.fields(try M.decoded(reply: $1)) }
    }

    init<M: WireMessage>(_ message: M) where M.Reply == Void {
        self.init(message, reply: ())
    }

    /// `name<tab>message<tab>reply`. What is no text is in hexadecimal digits.
    var line: String {
        get throws {
            let (message, reply) = try encoded()
            return "\(name)\t\(Self.text(message))\t\(Self.text(reply))"
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        let text = String(validating: bytes, as: UTF8.self)
        if let text, !text.utf8.contains(where: { $0 < 0x20 }) { return text }
        return "0x" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func bytes(_ text: Substring) -> [UInt8] {
        guard text.hasPrefix("0x") else { return Array(text.utf8) }
        let digits = Array(text.dropFirst(2))
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
    }

    private static func fields(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }
}
