/// A line of a terminal: pieces of text, each in a colour or none, cut to a width.
struct StyledLine {
    /// The terminal's own colours, so that light and dark screens both stay readable.
    enum Style: Int {
        case plain = 0
        case bold = 1
        case dim = 2
        case red = 31
        case green = 32
        case yellow = 33
        case cyan = 36
    }

    private var pieces: [(text: String, style: Style)] = []

    mutating func add(_ text: String, _ style: Style = .plain) {
        pieces.append((text, style))
    }

    /// The text in at most so many columns; what does not fit is cut off. Every character takes one column.
    func text(width: Int, usesColours: Bool) -> String {
        var left = max(0, width)
        var line = ""
        for (text, style) in pieces where left > 0 {
            let shown = String(text.prefix(left))
            left -= shown.count
            line += usesColours && style != .plain ? "\u{1b}[\(style.rawValue)m\(shown)\u{1b}[0m" : shown
        }
        while !usesColours, line.last == " " { line.removeLast() }
        return line
    }
}
