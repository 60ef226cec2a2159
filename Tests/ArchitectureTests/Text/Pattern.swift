import Foundation

/// A regular expression (ICU) that tells the lines it is found on.
struct Pattern: Sendable {
    private let expression: NSRegularExpression

    /// - Throws: where the expression is malformed.
    init(_ expression: String, caseInsensitive: Bool = false) throws {
        self.expression = try NSRegularExpression(
            pattern: expression, options: caseInsensitive ? [.anchorsMatchLines, .caseInsensitive] : .anchorsMatchLines)
    }

    struct Match {
        /// From 1: the line on which the match begins.
        var line: Int
        /// The whole match, then its groups; empty for a group that took no part.
        var groups: [String]
        /// Where the match lies, in UTF-16 units.
        var range: Range<Int>
    }

    func matches(in text: String) -> [Match] {
        let whole = NSString(string: text)
        var line = 1
        var counted = 0
        return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { result in
            while counted < result.range.location {
                if whole.character(at: counted) == 10 { line += 1 }
                counted += 1
            }
            let groups = (0..<result.numberOfRanges).map { index in
                let range = result.range(at: index)
                return range.location == NSNotFound ? "" : whole.substring(with: range)
            }
            return Match(
                line: line, groups: groups, range: result.range.location..<result.range.location + result.range.length)
        }
    }

    func isFound(in text: String) -> Bool {
        expression.firstMatch(in: text, range: NSRange(location: 0, length: NSString(string: text).length)) != nil
    }
}
