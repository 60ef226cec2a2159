/// A place that breaks a rule, and what to do instead.
struct Violation: Hashable, CustomStringConvertible {
    /// Relative to the project's root.
    var path: String
    /// From 1; nil where the whole file is meant.
    var line: Int?
    /// What is wrong and what to do instead.
    var message: String

    init(_ path: String, _ line: Int?, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(message)"
    }
}
