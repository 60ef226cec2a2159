/// Where a value is read: its JSON pointer, and the log that its problems go to.
struct FieldSpot {
    var pointer: String
    var log: ProblemLog

    init(pointer: String = "", log: ProblemLog) {
        self.pointer = pointer
        self.log = log
    }

    /// The spot of a key or an index below, escaped by RFC 6901.
    func below(_ key: String) -> FieldSpot {
        var escaped = ""
        for character in key {
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.append(character)
            }
        }
        return FieldSpot(pointer: pointer + "/" + escaped, log: log)
    }

    func note(
        _ code: SettingsProblem.Code, at place: TextPlace?, _ message: String, _ advice: String
    ) {
        log.note(code, at: place, pointer: pointer, message, advice)
    }
}
