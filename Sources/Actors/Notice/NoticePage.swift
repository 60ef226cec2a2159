package import ContactCenter

/// What an operator's desktop is to be told next.
package struct NoticePage: Codable, Hashable, Sendable {
    /// The whole state, to be shown before the notices: where the notices do not go on from the position that was given.
    package var view: OperatorView?
    /// Oldest first. None where nothing came in time.
    package var notices: [NumberedNotice]
    /// What to ask after next.
    package var position: String

    package init(view: OperatorView? = nil, notices: [NumberedNotice] = [], position: String) {
        self.view = view
        self.notices = notices
        self.position = position
    }
}
