/// What the hub says to whoever waits for notices.
package enum NoticeAnswer: Hashable, Sendable {
    /// What came after the position that was given, oldest first; nothing where the time ran out.
    case notices([NumberedNotice], position: String)
    /// The position can't be resumed from: it is another process's, or too old. What comes next comes after this one.
    case unknownPosition(now: String)
    /// The agent or the node is being stopped: the next owner of the shard should be asked.
    case released
}
