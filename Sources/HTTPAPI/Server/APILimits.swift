/// How much a client may ask of the API at once. Each is checked before memory is used for it.
package struct APILimits: Sendable {
    /// Bytes of an array, a CSV file, or any other body that is read whole, uncompressed.
    package var body = 64 << 20
    /// Bytes of one order, and of one line of a stream.
    package var line = 1 << 20
    /// Orders in one array.
    package var array = 10_000
    /// Bytes of a document, a result, a draft and other small bodies.
    package var smallBody = 1 << 20
    /// Lines of a stream sent to the actors in one message.
    package var batch = 500
    /// Messages of one stream under way.
    package var batchesInFlight = 16
    /// Orders read and not yet on disk, over all requests of the node.
    package var ordersInFlight = 20_000
    /// Bytes of bodies in memory, over all requests of the node.
    package var bytesInFlight = 128 << 20
    /// How long a stream waits for room before it answers a line with `overloaded`.
    package var overloadPatience: Duration = .seconds(20)

    package init() {}
}
