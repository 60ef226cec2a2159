/// What a database is, told without changing it.
package struct DatabaseLook: Hashable, Sendable {
    /// Where it is, without the password.
    package var name: String
    /// The first number of the server's version.
    package var serverVersion: Int
    /// A node has used it.
    package var isStore: Bool
    /// Tables, views and sequences, but for those of extensions.
    package var tables: Int
    /// Bytes that it takes up.
    package var size: Int64
}
