import Testing

struct FileShapeTests {
    @Test(arguments: FileShapeRule.allCases)
    func sourceFilesAreNamedAndCutToSize(rule: FileShapeRule) {
        for file in ProjectTree.project.files(under: "Sources/", endings: [".swift", ".cpp", ".h"]) {
            for violation in rule.violations(in: file) { Issue.record("\(violation)") }
        }
    }

    @Test(arguments: [
        ("StringUtils.swift", true), ("PhoneHelpers.swift", true), ("Common.swift", true), ("CallManager.swift", true),
        ("Lead.swift", false),
    ])
    func aVagueNameIsFound(name: String, isVague: Bool) {
        #expect(FileShapeRule.name.violations(in: SourceFile("Sources/A/\(name)", "")).isEmpty != isVague)
    }

    @Test(arguments: [(400, true), (401, false)])
    func aLongFileIsFound(lines: Int, isFine: Bool) {
        let text = String(repeating: "let a = 1\n", count: lines)
        #expect(FileShapeRule.length.violations(in: SourceFile("Sources/A/A.swift", text)).isEmpty == isFine)
    }

    @Test func aGeneratedTableMayBeLong() {
        let text = "/// Written by a script; not edited by hand.\n" + String(repeating: "let a = 1\n", count: 500)
        #expect(FileShapeRule.length.violations(in: SourceFile("Sources/A/ZoneTable.swift", text)).isEmpty)
    }
}
