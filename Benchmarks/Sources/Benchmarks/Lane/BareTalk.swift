import NIOCore

/// What a bare lane does with what comes, and what it sends. Belongs to the lane's event loop.
protocol BareTalk: AnyObject {
    func begin(_ lane: BareLane)
    /// A message without its length.
    func take(_ message: inout ByteBuffer, _ lane: BareLane)
}
