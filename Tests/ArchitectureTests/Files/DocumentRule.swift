import Foundation

/// The links of Markdown documents.
struct DocumentRule {
    /// A document and the tracked paths that its links lead to.
    private struct Link {
        var document: String
        var line: Int
        var written: String
        var target: String
    }

    private let links: [Link]

    init(_ documents: [SourceFile]) throws {
        let inline = try Pattern(#"\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)"#)
        let reference = try Pattern(#"^ {0,3}\[[^\]]+\]:\s+<?([^\s>]+)"#)
        links = try documents.flatMap { file in
            let prose = try Self.withoutCode(file.text)
            return (inline.matches(in: prose) + reference.matches(in: prose)).compactMap { match in
                Self.target(match.groups[1], from: file.path).map {
                    Link(document: file.path, line: match.line, written: match.groups[1], target: $0)
                }
            }
        }
    }

    /// - Parameter exists: whether a path, relative to the root, is a file or a folder of the project.
    func deadLinks(exists: (String) -> Bool) -> [Violation] {
        links.filter { !exists($0.target) }.map {
            Violation($0.document, $0.line, "the link \($0.written) leads nowhere: mend it or take it out")
        }
    }

    /// The files that no other document links to.
    func lonely(_ files: [String]) -> [Violation] {
        files.filter { file in !links.contains { $0.target == file && $0.document != file } }.map {
            Violation($0, nil, "no document links to it: link it from README.md or from the document it belongs to")
        }
    }

    /// A link's path relative to the root; nil for an address outside or a place in the same document.
    private static func target(_ written: String, from document: String) -> String? {
        let path = written.prefix { $0 != "#" && $0 != "?" }
        guard !path.isEmpty, !path.contains(":"), !path.hasPrefix("//") else { return nil }
        var parts = path.hasPrefix("/") ? [] : document.split(separator: "/").dropLast().map(String.init)
        for part in (path.removingPercentEncoding ?? String(path)).split(separator: "/") where part != "." {
            if part == "..", parts.last != nil, parts.last != ".." {
                parts.removeLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The text with fenced blocks and code spans blanked, its lines kept.
    private static func withoutCode(_ text: String) throws -> String {
        var fence: Substring?
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let bare = line.drop { $0 == " " }
            let mark = bare.prefix { $0 == "`" || $0 == "~" }
            if let open = fence {
                if mark.count >= open.count, mark.first == open.first { fence = nil }
                return ""
            }
            if mark.count >= 3 {
                fence = mark
                return ""
            }
            return String(line).replacing(#/`[^`]*`/#, with: "")
        }
        return lines.joined(separator: "\n")
    }
}
