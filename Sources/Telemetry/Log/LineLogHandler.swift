import FoundationEssentials
import Logging

/// Writes one line an event.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let format: LogSetup.Format
    private let output: any LogOutput

    init(label: String, level: Logger.Level, format: LogSetup.Format, output: some LogOutput) {
        self.label = label
        self.logLevel = level
        self.format = format
        self.output = output
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
        if let given = event.metadata { all.merge(given) { _, new in new } }
        if let error = event.error { all["error"] = "\(error)" }
        let line = LogLine(
            at: Date.now, level: event.level, label: label, message: "\(event.message)",
            fields: all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        output.write(line.text(format))
    }
}
