import NIOCore

/// When what happened last on a connection.
struct ConnectionClock {
    let began: NIODeadline
    /// The last byte came.
    var heard: NIODeadline
    /// The last byte of a body left, or there was none to send.
    var progressed: NIODeadline
    /// How many had left then.
    var progress: UInt64 = 0
    var ticked: NIODeadline

    init(at now: NIODeadline) {
        began = now
        heard = now
        progressed = now
        ticked = now
    }
}
