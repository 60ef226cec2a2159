import Actors
import Cluster
import ContactCenter

/// One stream of an operator's events, as a browser takes them.
struct OperatorStream: Sendable {
    private let stream: NoticeStream

    init(of id: OperatorID, services: APIServices) {
        let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        stream = NoticeStream(of: id, name: name, in: services.system) { try await services.pauses.sleep(for: $0) }
    }

    /// Sends what was missed or the whole state, then what comes, until the client is gone. Then the agent is told so.
    /// - Throws: `AskError` where the agent failed or can't be reached for long.
    func follow(after lastEventID: String?, _ yield: @Sendable (ServerEvent) -> Bool) async throws {
        try await stream.follow(after: lastEventID) { page in
            if let view = page.view {
                guard yield(ServerEvent(id: page.position, name: "state", data: view.json)) else { return false }
            }
            return page.notices.allSatisfy { yield($0.event) }
        }
    }
}
