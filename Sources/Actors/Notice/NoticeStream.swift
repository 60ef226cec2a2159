package import Cluster
package import ContactCenter

/// One open desktop of an operator: asks his agent for what it is to show, in whichever process that lives, again and again.
package struct NoticeStream: Sendable {
    /// Longer than the agent keeps a poll.
    private static let pollLimit = Duration.seconds(20)
    private static let shortestPause = Duration.milliseconds(20)
    private static let longestPause = Duration.seconds(1)
    /// How long the agent may be out of reach before the stream ends: the client then comes back, perhaps to a better node.
    private static let patience = Duration.seconds(30)

    private let id: OperatorID
    private let name: String
    private let system: ActorSystem
    private let pause: @Sendable (Duration) async throws -> Void

    /// - Parameters:
    ///   - name: the stream's own: random, of at most 64 characters.
    ///   - pause: waits for so long; throws where the task is cancelled.
    package init(
        of id: OperatorID, name: String, in system: ActorSystem,
        pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.id = id
        self.name = name
        self.system = system
        self.pause = pause
    }

    /// Yields what was missed or the whole state, then what comes, until the client is gone or `yield` says no. Then the agent is
    /// told so.
    /// - Throws: `AskError` where the agent failed or can't be reached for long.
    package func follow(after lastPosition: String?, _ yield: @Sendable (NoticePage) -> Bool) async throws {
        try await withTaskCancellationHandler {
            defer { sayGoodbye() }
            var position = lastPosition
            while !Task.isCancelled {
                let page = try await page(after: position)
                position = page.position
                guard yield(page) else { return }
            }
        } onCancel: {
            // Lets the poll go that waits.
            sayGoodbye()
        }
    }

    private func sayGoodbye() {
        system.tell(.operatorAgent(id), OperatorDisconnected(stream: name))
    }

    /// Polls, again and again while the agent moves to another process.
    private func page(after position: String?) async throws -> NoticePage {
        let poll = AwaitNotices(stream: name, after: position)
        let begin = system.clock.now
        var lastPause: Duration?
        while true {
            let obstacle: AskError
            do throws(AskError) {
                return try await system.ask(.operatorAgent(id), poll, within: Self.pollLimit)
            } catch {
                obstacle = error
            }
            switch obstacle {
            case .failed: throw obstacle
            case .unknown where lastPause == nil:
                // The connection broke: the agent is asked again at once.
                lastPause = Self.shortestPause
                try Task.checkCancellation()
                continue
            case .unknown, .unavailable, .moved, .overloaded: break
            }
            guard system.clock.now - begin < Self.patience else { throw obstacle }
            let rest = lastPause ?? Self.shortestPause
            try await pause(rest)
            lastPause = min(rest * 2, Self.longestPause)
        }
    }
}
