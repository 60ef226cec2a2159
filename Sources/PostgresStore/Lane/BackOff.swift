/// When a server that could not be reached is tried again: after 0.1 s, then after twice as long each time, up to 2 s,
/// each a quarter more or less, so that the nodes of a cluster do not come all at once.
struct BackOff {
    private var tries = 0
    private(set) var next: ContinuousClock.Instant?

    mutating func failed(at now: ContinuousClock.Instant) {
        let pause = min(100 << min(tries, 5), 2000)
        tries += 1
        next = now + .milliseconds(Int.random(in: pause * 3 / 4...pause * 5 / 4))
    }

    mutating func succeeded() {
        self = BackOff()
    }
}
