/// Orders that come to a node by some connections at once.
struct StreamLoad {
    struct Passed {
        var seconds: Double
        /// Seconds of a processor: the node's, and the load generator's own.
        var node: Double
        var own: Double
    }

    let count: Int
    let connections: Int
    private let node: NodeProcess
    private let streams: [OrderStream]

    /// - Parameter shops: the shops of the connections, in turn.
    init(_ node: NodeProcess, count: Int, connections: Int, shops: [String] = ["demo-a"]) throws {
        self.node = node
        self.count = count
        self.connections = connections
        let keys = try shops.map { try node.key(of: $0) }
        let lines = OrderLines()
        streams = (0..<connections).map { index in
            OrderStream(
                port: node.port, shop: shops[index % shops.count], key: keys[index % keys.count], lines: lines,
                numbers: count * index / connections..<count * (index + 1) / connections)
        }
    }

    var bytes: Int { streams.reduce(0) { $0 + $1.bytes } }

    /// Until the last acknowledgement.
    func run() throws -> Passed {
        let (wall, own, work) = (Stopwatch.wall, Stopwatch.now, node.process.figures.work)
        try BlockingThread.run(streams.map { stream in { try stream.run() } })
        return Passed(
            seconds: Stopwatch.wall - wall, node: node.process.figures.work - work, own: Stopwatch.now - own)
    }
}
