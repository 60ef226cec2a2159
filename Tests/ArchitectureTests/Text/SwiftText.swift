/// Swift source taken apart: what is code, and what is comment.
///
/// Both have the lines and the columns of the source; what belongs elsewhere is blank. The contents of string literals
/// are in neither, interpolated code is code. A bare regular expression literal is taken for code.
struct SwiftText: Sendable {
    let code: String
    let comments: String
    /// The source with blanks for its comments: code, and strings with their contents.
    let uncommented: String

    init(_ source: String) {
        var scanner = SwiftScanner(source)
        scanner.scanCode(untilParenthesis: false)
        code = String(decoding: scanner.code, as: UTF8.self)
        comments = String(decoding: scanner.comments, as: UTF8.self)
        uncommented = String(
            decoding: zip(Array(source.utf8), scanner.isComment).map { byte, isComment in
                isComment && byte != UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte
            }, as: UTF8.self)
    }

    var codeLines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }
    var commentLines: [Substring] { comments.split(separator: "\n", omittingEmptySubsequences: false) }
}
