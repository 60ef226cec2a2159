import Actors

/// The body of `POST /calls/{attempt}/control`: `hold`, `resume`, `mute`, `unmute`, or `dtmf` with digits.
struct ControlForm: Codable, Hashable {
    var control: String
    var digits: String?

    init(_ control: CallControl) {
        switch control {
        case .hold: self.control = "hold"
        case .resume: self.control = "resume"
        case .mute: self.control = "mute"
        case .unmute: self.control = "unmute"
        case .dtmf(let digits):
            self.control = "dtmf"
            self.digits = digits
        }
    }

    /// nil where it is none of them.
    var callControl: CallControl? {
        switch control {
        case "hold": return .hold
        case "resume": return .resume
        case "mute": return .mute
        case "unmute": return .unmute
        case "dtmf":
            guard let digits, (1...64).contains(digits.utf8.count), digits.allSatisfy({ "0123456789*#".contains($0) })
            else { return nil }
            return .dtmf(digits)
        default: return nil
        }
    }
}
