import Testing

struct PureLayerTests {
    @Test func theDomainWaitsForNothingAndThePlatformKnowsNoTrade() throws {
        for file in ProjectTree.project.files(under: "Sources/", endings: [".swift"]) {
            for violation in try PureLayerRule.violations(in: file) { Issue.record("\(violation)") }
        }
    }

    @Test(
        arguments: [
            ("ContactCenter", "func next() async {}", 1), ("ContactCenter", "\nawait x()", 2),
            ("ContactCenter", "package actor Queue {}", 1), ("ContactCenter", "Task { x() }", 1),
            ("ContactCenter", "let now = ContinuousClock.now", 1),
            ("ContactCenter", "SystemRandomNumberGenerator()", 1),
            ("ContactCenter", "// not async\nlet actor = who", nil), ("Actors", "func a() async {}", nil),
            ("Cluster", "let shopID = 1", 1), ("Cluster", "struct DialShard {}", 1), ("Cluster", "// of a campaign", 1),
            ("Cluster", "\nlet key = \"customer\"", 2), ("Cluster", "OrderIntake", 1), ("Cluster", "crmSync", 1),
            ("Cluster", "let workshop = radial + ordered", nil),
            ("Cluster", "// calls lead to an order of attempts", nil),
            ("Actors", "let shopID = 1", nil),
        ] as [(String, String, Int?)])
    func whatIsImpureIsFound(target: String, text: String, line: Int?) throws {
        #expect(try PureLayerRule.violations(in: SourceFile("Sources/\(target)/File.swift", text)).first?.line == line)
    }
}
