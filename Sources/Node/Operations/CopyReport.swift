/// A copy that is made.
package struct CopyReport: Hashable, Sendable {
    /// The store, as people know it; never with its password.
    package var store: String
    /// The backup.
    package var file: String
    /// The backup's size in bytes.
    package var size: Int64
    package var elapsed: Duration
}
