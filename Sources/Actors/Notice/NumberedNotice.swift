/// A notice with its number in an operator's stream.
package struct NumberedNotice: Codable, Hashable, Sendable {
    /// `<start of the process>-<n>`: rises by one while the operator's agent lives; another process's can't be resumed from.
    package var id: String
    package var notice: Notice
}
