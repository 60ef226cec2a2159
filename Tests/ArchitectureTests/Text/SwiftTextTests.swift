import Testing

struct SwiftTextTests {
    @Test(
        arguments: [
            ("let a = 1 // why", "let a = 1", "// why"),
            ("a /* b /* c */ d */ e", "a                   e", "/* b /* c */ d */"),
            (#"f("try! // x") // y"#, #"f("         ")"#, "// y"),
            (#"f("a\"b", c)"#, #"f("    ", c)"#, ""),
            (#"f("a \(g("x") + 1) b")"#, #"f("   (g(" ") + 1)  ")"#, ""),
            (##"f(#"a "b" \(c) \#(d)"#)"##, ##"f(#"             (d)"#)"##, ""),
            ("f(\"open\ng()", "f(\"    \ng()", ""),
            ("\"\"\"\na \"b\" // c\n\"\"\"; d", "\"\"\"\n          \n\"\"\"; d", ""),
            ("\"", "\"", ""), ("/*", "", "/*"), ("\"\\", "\"", ""), ("#", "#", ""), ("\"\\(", "\" (", ""),
        ] as [(String, String, String)])
    func codeAndCommentsAreToldApart(source: String, code: String, comments: String) {
        let text = SwiftText(source)
        #expect(trimmed(text.code) == trimmed(code))
        #expect(text.comments.filter { !$0.isWhitespace } == comments.filter { !$0.isWhitespace })
        #expect(text.code.utf8.count == source.utf8.count)
    }

    @Test func linesKeepTheirNumbers() {
        let text = SwiftText("// first\nlet a = \"\"\"\n  x\n  \"\"\" // last\n")
        #expect(text.codeLines.count == 5)
        #expect(text.commentLines[3].hasSuffix("// last"))
        #expect(text.uncommented.contains("  x\n"))
    }

    private func trimmed(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }
}
