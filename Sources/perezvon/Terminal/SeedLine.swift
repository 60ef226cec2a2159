/// A line in the terminal that shows which of many worlds is run; nothing where it can't be drawn over.
final class SeedLine: Sendable {
    private let isShown: Bool
    private let begun = ContinuousClock.now

    init(isShown: Bool) {
        self.isShown = isShown && Terminal.isInteractive
    }

    func show(_ seed: UInt64, of range: ClosedRange<UInt64>, failed: Int) {
        guard isShown else { return }
        let elapsed = ContinuousClock.now - begun
        let done = seed - range.lowerBound
        var text = "seed \(seed), \(done) of \(range.count) done, \(failed) failed, \(CopyLine.text(elapsed))"
        if done > 0 {
            text += ", \(CopyLine.text(elapsed / Int(done) * Int(UInt64(range.count) - done))) to go"
        }
        Terminal.write("\r\u{1B}[K\(text)")
    }

    func wipe() {
        if isShown { Terminal.write("\r\u{1B}[K") }
    }
}
