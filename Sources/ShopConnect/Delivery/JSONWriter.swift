/// Writes one JSON object, keys in the order in which they are put. A key with nothing to say is left out.
struct JSONWriter {
    private(set) var text = "{"

    /// The object's text. Nothing may be put after it.
    var finished: String { text + "}" }

    mutating func put(_ key: String, _ value: String?) {
        guard let value else { return }
        begin(key)
        text += Self.quoted(value)
    }

    mutating func put(_ key: String, _ flag: Bool) {
        begin(key)
        text += flag ? "true" : "false"
    }

    mutating func put(_ key: String, _ values: [String]) {
        begin(key)
        text += "[" + values.map(Self.quoted).joined(separator: ",") + "]"
    }

    mutating func put(_ key: String, _ object: JSONWriter) {
        begin(key)
        text += object.finished
    }

    /// Puts JSON that was stored, byte for byte; where it turns out to be none, as a text, so that the whole stays JSON.
    mutating func put(_ key: String, json: String?) {
        guard let json else { return }
        begin(key)
        text += JSONCheck.isValue(json) ? json : Self.quoted(json)
    }

    private mutating func begin(_ key: String) {
        if text.utf8.count > 1 { text += "," }
        text += Self.quoted(key) + ":"
    }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
