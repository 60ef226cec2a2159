import DequeModule
import NIOCore

/// One long-lived stream: what waits to be framed, and what came in part. Belongs to its connection's event loop.
final class Lane {
    struct Waiting {
        var outgoing: Outgoing
        /// The data lane must have sent so many before this one begins; 0: none.
        var barrier: UInt64
    }

    let name: LaneName
    /// nil until the dialling side has opened it.
    var stream: Int32?
    /// libnghttp2 was told that there is nothing to send.
    var isDeferred = false
    var queue = Deque<Waiting>()
    /// Encoded, and not framed yet.
    var chunk = ByteBuffer()
    /// Of `Outbox.bytes`, what is in `chunk`.
    var chunkBytes = 0
    /// Entries that were queued, encoded, and handed over whole, since the beginning.
    private(set) var queuedCount: UInt64 = 0
    var encodedCount: UInt64 = 0
    private(set) var takenCount: UInt64 = 0
    /// Bytes that were handed over, since the beginning.
    private(set) var takenBytes: UInt64 = 0
    var reader: EnvelopeReader
    /// Bytes that were received and not given back to the other side's window.
    var unconsumed = 0

    init(_ name: LaneName) {
        self.name = name
        reader = EnvelopeReader(limit: name.countLimit)
    }

    var isEmpty: Bool { queue.isEmpty && chunk.readableBytes == 0 }

    func append(_ outgoing: Outgoing, barrier: UInt64 = 0) {
        queue.append(Waiting(outgoing: outgoing, barrier: barrier))
        queuedCount += 1
    }

    /// Queues all of them and takes them out of the array.
    func append(contentsOf more: inout [Waiting]) {
        queue.append(contentsOf: more)
        queuedCount += UInt64(more.count)
        more.removeAll(keepingCapacity: true)
    }

    /// Hands over encoded bytes. All that is encoded has been taken when the chunk is empty.
    func take(_ count: Int, into buffer: inout ByteBuffer) {
        guard let slice = chunk.readSlice(length: count) else {
            preconditionFailure("\(count) bytes were promised and are not there")
        }
        buffer.writeImmutableBuffer(slice)
        takenBytes += UInt64(count)
        noteTaken()
    }

    func noteTaken() {
        if chunk.readableBytes == 0 { takenCount = encodedCount }
    }
}
