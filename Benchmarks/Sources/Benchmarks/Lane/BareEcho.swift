import NIOCore

/// Answers the messages that ask for it with their number.
final class BareEcho: BareTalk {
    func begin(_ lane: BareLane) {}

    func take(_ message: inout ByteBuffer, _ lane: BareLane) {
        guard let isAsked: UInt8 = message.readInteger(), let number: UInt64 = message.readInteger() else { return }
        if isAsked == 1 { lane.send(number, isAsked: 0, payload: []) }
    }
}
