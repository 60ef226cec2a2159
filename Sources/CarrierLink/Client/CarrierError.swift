/// Why a carrier in a process of its own did not do what it was asked.
package enum CarrierError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Provably nothing was done.
    case away(address: String, why: String)
    /// The carrier said no; provably nothing was done.
    case refused(String)
    /// It was sent, and no answer came: whether it was done is not known.
    case unanswered(String)
    /// What came is not a carrier's answer.
    case malformed(String)

    package var description: String {
        switch self {
        case .away(let address, let why):
            "no carrier is reached at \(address) (\(why)): start it with `perezvon carrier --listen`, or mend `address` "
                + "of the telephony server"
        case .refused(let why): "the carrier refused: \(why)"
        case .unanswered(let why): "the carrier did not answer: \(why)"
        case .malformed(let what): "that is no carrier's answer: \(what)"
        }
    }
}
