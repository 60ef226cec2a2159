/// Texts in a log line: whatever they hold, they stay on their line and move no terminal.
enum LogText {
    static func quoted(_ value: String) -> String {
        var text = ""
        quote(value, to: &text)
        return text
    }

    /// Writes a JSON string, cut to `LogLine.longestValue` characters.
    static func quote(_ value: String, to text: inout String) {
        text += "\""
        var count = 0
        for scalar in value.unicodeScalars {
            count += 1
            if count > LogLine.longestValue {
                text += "…"
                break
            }
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// The text, with quotes only where it could not be told from what stands around it.
    static func plain(_ value: String) -> String {
        hasControl(value) ? quoted(value) : value
    }

    static func needsQuotes(_ value: String) -> Bool {
        value.isEmpty || value.contains(" ") || value.contains("\"") || hasControl(value)
            || value.unicodeScalars.count > LogLine.longestValue
    }

    private static func hasControl(_ value: String) -> Bool {
        value.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    }
}
