import Node
import Synchronization

/// A line in the terminal that shows how far a copy is; nothing where it can't be drawn over.
final class CopyLine: Sendable {
    typealias Progress = @Sendable (CopyProgress) -> Void

    private let verb: String
    private let begun = ContinuousClock.now
    private let drawn = Mutex<ContinuousClock.Instant?>(nil)

    private static let pace = Duration.milliseconds(200)

    init(_ verb: String) {
        self.verb = verb
    }

    func show(_ progress: CopyProgress) {
        guard Terminal.isInteractive else { return }
        let now = ContinuousClock.now
        let isDue = drawn.withLock { drawn in
            if let drawn, now - drawn < Self.pace { return false }
            drawn = now
            return true
        }
        guard isDue else { return }
        let sizes = [progress.done, progress.total].compactMap { $0.map { ByteSize($0).description } }
        Terminal.write("\r\u{1B}[K\(verb): \(sizes.joined(separator: " of ")), \(Self.text(now - begun))")
    }

    func wipe() {
        if drawn.withLock({ $0 != nil }) { Terminal.write("\r\u{1B}[K") }
    }

    /// `0.4 s`, `75.2 s`.
    static func text(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
