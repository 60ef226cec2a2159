import Testing

/// Something that must not be written in a part of the tree, and what to write instead.
struct Ban: Sendable, CustomTestStringConvertible {
    enum Part: Sendable {
        /// Code, without the contents of strings and comments.
        case code
        case comments
    }

    let name: String
    /// The paths under the ban begin so.
    let folder: String
    private let part: Part
    private let pattern: Result<Pattern, any Error>
    /// Paths that are free of the ban.
    private let exception: Result<Pattern, any Error>?
    private let instead: String

    init(
        _ name: String, _ pattern: String, of part: Part = .code, in folder: String = "Sources/", except: String? = nil,
        instead: String
    ) {
        self.name = name
        self.part = part
        self.pattern = Result { try Pattern(pattern) }
        self.folder = folder
        self.exception = except.map { path in Result { try Pattern(path) } }
        self.instead = instead
    }

    var testDescription: String { "\(name) in \(folder)" }

    func violations(in file: SourceFile) throws -> [Violation] {
        guard file.path.hasPrefix(folder), file.path.hasSuffix(".swift") else { return [] }
        if let exception, try exception.get().isFound(in: file.path) { return [] }
        let text = part == .code ? file.swift.code : file.swift.comments
        return try pattern.get().matches(in: text).map { match in
            Violation(file.path, match.line, "\(name): \(instead)")
        }
    }
}
