import Glibc
package import Logging

/// How the process logs: one line an event, to standard error.
package struct LogSetup: Sendable {
    package enum Format: String, Hashable, Sendable, CaseIterable {
        /// One JSON object a line, for programs.
        case json
        /// For people.
        case text
        /// The same with colours.
        case colour
    }

    package var level: Logger.Level
    package var format: Format

    /// - Parameter format: nil for what suits standard error: a terminal gets text in colours (without them where
    ///   `NO_COLOR` is set), everything else JSON.
    package init(level: Logger.Level, format: Format? = nil) {
        self.level = level
        self.format = format ?? Self.suitableFormat
    }

    /// Makes every logger of the process log so. Once, before the first logger is made.
    package func bootstrap() {
        let output = StandardErrorOutput()
        LoggingSystem.bootstrap { handler(label: $0, output: output) }
    }

    /// A handler for one logger, for tests and for tools that do not bootstrap.
    package func handler(label: String, output: some LogOutput) -> any LogHandler {
        LineLogHandler(label: label, level: level, format: format, output: output)
    }

    private static var suitableFormat: Format {
        guard isatty(STDERR_FILENO) == 1 else { return .json }
        return unsafe getenv("NO_COLOR") == nil ? .colour : .text
    }
}
