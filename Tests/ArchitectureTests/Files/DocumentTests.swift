import Testing

struct DocumentTests {
    private let tree = ProjectTree.project

    @Test func linksBetweenDocumentsLeadSomewhere() throws {
        let rule = try DocumentRule(tree.files(endings: [".md"]))
        for violation in rule.deadLinks(exists: tree.has) { Issue.record("\(violation)") }
    }

    @Test func everyDocumentIsLinkedFromAnother() throws {
        let rule = try DocumentRule(tree.files(endings: [".md"]))
        for violation in rule.lonely(tree.paths.filter { $0.hasPrefix("docs/") }) { Issue.record("\(violation)") }
    }

    @Test(
        arguments: [
            ("README.md", "see [it](docs/A.md)", nil), ("README.md", "\nsee [it](docs/B.md)", 2),
            ("README.md", "![shot](docs/a.png \"title\")", 1),
            ("docs/A.md", "[up](../README.md#start) [here](#part)", nil),
            ("docs/A.md", "[up](README.md)", 1), ("docs/A.md", "[folder](../docs/)", nil),
            ("docs/A.md", "[out](https://swift.org/nowhere.md) <a@b.c>", nil),
            ("docs/A.md", "[out](../../etc/a.md)", 1),
            ("docs/A.md", "[a]: B.md", 1), ("docs/A.md", "`[a](B.md)`\n```\n[a](B.md)\n```\n", nil),
            ("docs/A.md", "```\n```\n[a](B.md)", 3),
        ] as [(String, String, Int?)])
    func aDeadLinkIsFound(path: String, text: String, line: Int?) throws {
        let known: Set = ["README.md", "docs", "docs/A.md"]
        let rule = try DocumentRule([SourceFile(path, text)])
        #expect(rule.deadLinks(exists: known.contains).first?.line == line)
    }

    @Test func aDocumentThatOnlyLinksToItselfIsLonely() throws {
        let rule = try DocumentRule([SourceFile("README.md", "[a](docs/A.md)"), SourceFile("docs/B.md", "[b](B.md)")])
        #expect(rule.lonely(["docs/A.md", "docs/B.md"]).map(\.path) == ["docs/B.md"])
    }
}
