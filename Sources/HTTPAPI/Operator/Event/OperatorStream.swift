import Actors
import Cluster
import ContactCenter

/// One stream of an operator's events: asks his agent for them, in whichever process that lives, and passes them on.
struct OperatorStream: Sendable {
    /// Longer than the agent keeps a poll.
    private static let pollLimit = Duration.seconds(20)
    private static let shortestPause = Duration.milliseconds(20)
    private static let longestPause = Duration.seconds(1)
    /// How long the agent may be out of reach before the stream ends: the client then comes back, perhaps to a better node.
    private static let patience = Duration.seconds(30)

    private let id: OperatorID
    private let services: APIServices
    private let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)

    init(of id: OperatorID, services: APIServices) {
        self.id = id
        self.services = services
    }

    /// Sends what was missed or the whole state, then what comes, until the client is gone. Then the agent is told so.
    /// - Throws: `AskError` where the agent failed or can't be reached for long.
    func follow(after lastEventID: String?, _ yield: @Sendable (ServerEvent) -> Bool) async throws {
        try await withTaskCancellationHandler {
            defer { sayGoodbye() }
            var position = lastEventID
            while !Task.isCancelled {
                let page = try await page(after: position)
                position = page.position
                if let view = page.view {
                    guard yield(ServerEvent(id: page.position, name: "state", data: view.json)) else { return }
                }
                for notice in page.notices {
                    guard yield(notice.event) else { return }
                }
            }
        } onCancel: {
            // Lets the poll go that waits.
            sayGoodbye()
        }
    }

    private func sayGoodbye() {
        services.system.tell(.operatorAgent(id), OperatorDisconnected(stream: name))
    }

    /// Polls, again and again while the agent moves to another process.
    private func page(after position: String?) async throws -> NoticePage {
        let poll = AwaitNotices(stream: name, after: position)
        let begin = services.now
        var pause: Duration?
        while true {
            let obstacle: AskError
            do throws(AskError) {
                return try await services.system.ask(.operatorAgent(id), poll, within: Self.pollLimit)
            } catch {
                obstacle = error
            }
            switch obstacle {
            case .failed: throw obstacle
            case .unknown where pause == nil:
                // The connection broke: the agent is asked again at once.
                pause = Self.shortestPause
                try Task.checkCancellation()
                continue
            case .unknown, .unavailable, .moved, .overloaded: break
            }
            guard services.now - begin < Self.patience else { throw obstacle }
            let rest = pause ?? Self.shortestPause
            try await services.pauses.sleep(for: rest)
            pause = min(rest * 2, Self.longestPause)
        }
    }
}
