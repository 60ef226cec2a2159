import FoundationEssentials
import Logging

/// One event, as it is written.
struct LogLine {
    /// Longer texts are cut, so that one value cannot fill a disk.
    static let longestValue = 8192

    var at: Date
    var level: Logger.Level
    var label: String
    var message: String
    /// Dotted keys, sorted.
    var fields: [(key: String, value: Logger.MetadataValue)]

    func text(_ format: LogSetup.Format) -> String {
        switch format {
        case .json: json
        case .text: readable(hasColours: false)
        case .colour: readable(hasColours: true)
        }
    }

    /// `{"time":…,"level":…,"logger":…,"message":…}` and the fields beside them; a field that bears one of these names
    /// gets `field.` before it.
    private var json: String {
        var text = "{\"time\":\"\(time)\",\"level\":\"\(level)\",\"logger\":"
        LogText.quote(label, to: &text)
        text += ",\"message\":"
        LogText.quote(message, to: &text)
        for (key, value) in fields {
            text += ","
            LogText.quote(Self.own.contains(key) ? "field.\(key)" : key, to: &text)
            text += ":"
            Self.write(value, to: &text)
        }
        text += "}\n"
        return text
    }

    private static let own: Set = ["time", "level", "logger", "message"]

    private static func write(_ value: Logger.MetadataValue, to text: inout String) {
        switch value {
        case .string(let string): LogText.quote(string, to: &text)
        case .stringConvertible(let value): LogText.quote("\(value)", to: &text)
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                write(value, to: &text)
            }
            text += "]"
        case .dictionary(let values):
            text += "{"
            for (index, (key, value)) in values.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { text += "," }
                LogText.quote(key, to: &text)
                text += ":"
                write(value, to: &text)
            }
            text += "}"
        }
    }

    /// `12:00:00.000 warning dialler: a call was not placed  attempt.id=… reason="…"`
    private func readable(hasColours: Bool) -> String {
        let word = "\(level)".padding(to: 8)
        var text = "\(time.dropFirst(11).prefix(12)) "
        text += hasColours ? "\(colour)\(word)\u{1B}[0m" : word
        text += " \(LogText.plain(label)): \(LogText.plain(message))"
        for (key, value) in fields {
            var shown = "\(value)"
            if case .string(let string) = value { shown = string }
            shown = LogText.needsQuotes(shown) ? LogText.quoted(shown) : shown
            text += hasColours ? " \u{1B}[2m\(LogText.plain(key))=\u{1B}[0m\(shown)" : " \(LogText.plain(key))=\(shown)"
        }
        return text + "\n"
    }

    private var colour: String {
        switch level {
        case .trace, .debug: "\u{1B}[2m"
        case .info, .notice: "\u{1B}[32m"
        case .warning: "\u{1B}[33m"
        case .error, .critical: "\u{1B}[31m"
        }
    }

    private var time: String {
        at.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
