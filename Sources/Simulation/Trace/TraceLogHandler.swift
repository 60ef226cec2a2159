import Logging

/// Puts what a node logs into the trace of its world.
struct TraceLogHandler: LogHandler {
    let node: String
    let witness: Witness
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level

    init(node: String, witness: Witness) {
        self.node = node
        self.witness = witness
        // Nobody reads what no trace is made of.
        logLevel = witness.isTracing ? .info : .critical
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let details = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        witness.note("log: \(event.message) \(details.joined(separator: " "))", node: node)
    }
}
