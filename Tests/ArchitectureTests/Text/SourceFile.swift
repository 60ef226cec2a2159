/// A file of the project with its text, taken apart where it is Swift.
struct SourceFile: Sendable {
    /// Relative to the project's root.
    let path: String
    let text: String
    let swift: SwiftText

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
        swift = path.hasSuffix(".swift") ? SwiftText(text) : SwiftText("")
    }
}
