import AsyncHTTPClient
import Cluster
import ContactCenter
import Logging
import NIOCore
import Synchronization

/// Hearing what happens to the calls.
extension CarrierClient {
    /// Hears events until cancelled; connects again where the stream breaks, and asks then what was missed.
    package func run() async {
        var pause = limits.backOff.lowerBound
        var level = Logger.Level.warning
        while !Task.isCancelled {
            do {
                try await listen {
                    pause = self.limits.backOff.lowerBound
                    level = .warning
                    self.logger.notice(
                        "the events of calls are heard", metadata: ["carrier": "\(self.connection.address)"])
                }
                logger.notice("the carrier ended its stream of events")
            } catch {
                if !Task.isCancelled {
                    logger.log(level: level, "no events of calls are heard", metadata: ["error": "\(error)"])
                }
                // Said once, not with every try.
                level = .debug
            }
            listening.withLock { $0 = false }
            await WallClockPace.wait(pause * Double.random(in: 0.5...1))
            pause = min(pause * 2, limits.backOff.upperBound)
        }
    }

    /// One stream, from its first line to its end.
    private func listen(_ isOpen: () -> Void) async throws {
        var lines = EventLines()
        var isFirst = true
        for try await chunk in try await connection.events() {
            for line in try lines.add(chunk.readableBytesView) {
                if isFirst {
                    // From this line on the carrier tells everything; what was before, it is asked.
                    isFirst = false
                    try await synchronize(all: true)
                    listening.withLock { $0 = true }
                    isOpen()
                } else if calls.withLock({ $0.isUnsettled }) {
                    try await synchronize(all: false)
                }
                if let news = line.news { hear(news.event, of: news.attempt, shop: news.shop) }
            }
        }
    }

    private func synchronize(all: Bool) async throws {
        let attempts = calls.withLock { $0.toAsk(all: all) }
        let standings = try await ask(attempts)
        for attempt in attempts {
            guard let standing = standings[attempt] else { continue }
            let (course, shop) = calls.withLock { calls in
                (calls.course(standing.state, of: attempt), standing.shop ?? calls.entries[attempt]?.shop)
            }
            calls.withLock { $0.placed(attempt) }
            guard let shop else {
                // Nobody here knows whose it was: its scheduler asks when it has heard nothing for long.
                calls.withLock { $0.drop(attempt) }
                continue
            }
            for event in course { hear(event, of: attempt, shop: shop) }
        }
        for attempt in calls.withLock({ $0.toHangUp }) {
            // A failure is remembered, and sent again with the next line.
            guard (try? await hangUp(attempt)) != nil else { continue }
            calls.withLock { $0.hungUp(attempt) }
        }
    }
}
