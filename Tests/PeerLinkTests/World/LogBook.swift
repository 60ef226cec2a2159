import Logging
import Synchronization

/// Keeps what is logged, for whoever looks.
final class LogBook: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var logger: Logger { Logger(label: "link") { _ in Pen(book: self) } }

    private func write(_ line: String) { kept.withLock { $0.append(line) } }

    private struct Pen: LogHandler {
        let book: LogBook
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            book.write("\(event.level) \(event.message) \(event.metadata ?? [:])")
        }
    }
}
