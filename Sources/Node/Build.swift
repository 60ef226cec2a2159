/// What this program is.
package enum Build {
    /// Of the program, of its image and of the newest part of docs/CHANGELOG.md: a test holds them together.
    package static let version = "0.2.0"
}
