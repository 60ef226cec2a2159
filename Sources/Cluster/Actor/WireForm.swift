/// How one message comes in from bytes, and how its reply goes out.
package struct WireForm: Sendable {
    package let decode: @Sendable ([UInt8]) throws -> any Sendable
    package let encodeReply: @Sendable (any Sendable) throws -> [UInt8]

    init<M: WireMessage>(_: M.Type) {
        decode = { try M.decoded($0) }
        encodeReply = { reply in
            guard let reply = reply as? M.Reply else {
                throw AskError.failed("\(M.name) was answered with another type")
            }
            return try M.encoded(reply: reply)
        }
    }
}
