import Foundation

/// Constructions that are allowed where a comment says why.
enum ReasonRule: String, CaseIterable, Sendable {
    /// `try?` drops an error: the same line or the one above says why it may.
    case droppedError
    /// `@unchecked Sendable`: the comment above the declaration names the lock.
    case uncheckedSendable
    /// A `catch` without a statement: a comment inside says why nothing is to be done.
    case emptyCatch
    /// `Task { }` outlives its scope: the same line or the one above says who ends it.
    case looseTask

    func violations(in file: SourceFile) throws -> [Violation] {
        let comments = file.swift.commentLines.map { $0.trimmingCharacters(in: .whitespaces) }
        let code = file.swift.codeLines.map { $0.trimmingCharacters(in: .whitespaces) }
        return try Pattern(pattern).matches(in: file.swift.code).compactMap { match in
            let index = match.line - 1
            let isExplained =
                switch self {
                case .droppedError, .looseTask:
                    Self.hasWords(comments[index])
                        || index > 0 && code[index - 1].isEmpty && Self.hasWords(comments[index - 1])
                case .uncheckedSendable:
                    try Pattern("lock|mutex|queue|event loop", caseInsensitive: true)
                        .isFound(in: Self.commentAbove(index, code, comments))
                case .emptyCatch:
                    Self.hasWords(
                        comments[index..<min(comments.count, index + Self.lineCount(match.groups[0]))].joined())
                }
            return isExplained ? nil : Violation(file.path, match.line, message)
        }
    }

    private var pattern: String {
        switch self {
        case .droppedError: #"\btry\?"#
        case .uncheckedSendable: #"@unchecked\s+Sendable\b"#
        case .emptyCatch: #"\bcatch\b[^{}\n]*\{\s*\}"#
        case .looseTask: #"(?<![\w.])Task(?:<[^>\n]*>)?\s*(?:\([^)\n]*\)\s*)?\{"#
        }
    }

    private var message: String {
        switch self {
        case .droppedError: "`try?` without a word why: say on this line or above why the error may be dropped"
        case .uncheckedSendable:
            "`@unchecked Sendable` without its lock: name it in the comment above, or use a `Mutex`"
        case .emptyCatch: "an empty `catch`: handle the error, or say inside why there is nothing to do"
        case .looseTask: "a loose `Task`: make it a child of a task group in `run()`, or say above who ends it"
        }
    }

    private static func hasWords(_ comment: String) -> Bool {
        comment.contains { $0.isLetter }
    }

    private static func lineCount(_ text: String) -> Int {
        text.count { $0 == "\n" } + 1
    }

    /// The comment block above a line, past the attributes between them.
    private static func commentAbove(_ index: Int, _ code: [String], _ comments: [String]) -> String {
        var lines: [String] = []
        var above = index - 1
        while above >= 0, code[above].hasPrefix("@"), comments[above].isEmpty { above -= 1 }
        while above >= 0, code[above].isEmpty, !comments[above].isEmpty {
            lines.append(comments[above])
            above -= 1
        }
        return lines.joined(separator: " ")
    }
}
