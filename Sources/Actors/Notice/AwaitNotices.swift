package import Cluster

/// Asks for what an operator's desktop is to be told. The reply comes as soon as there is something, or after some seconds
/// without. Sent to `OperatorAgent` again and again by whoever serves the desktop's event stream.
///
/// The poll itself says that the desktop is there: one that has not polled for a while counts as closed.
package struct AwaitNotices: WireMessage, Codable {
    package typealias Reply = NoticePage
    package static let name: MessageName = "operator_agent.await_notices/1"
    package static let isPoll = true
    /// The stream's own name: random, of at most 64 characters. An operator may have several streams.
    package var stream: String
    /// The position after which notices are wanted; nil for the whole state.
    package var after: String?

    package init(stream: String, after: String?) {
        self.stream = stream
        self.after = after
    }
}
