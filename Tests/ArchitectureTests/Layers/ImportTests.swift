import Testing

struct ImportTests {
    @Test func everyTargetImportsWhatItsTableEntryAllows() throws {
        for file in ProjectTree.project.files(under: "Sources/", endings: [".swift"]) {
            for violation in try ImportRule.violations(in: file, TargetTable.entries) {
                Issue.record("\(violation)")
            }
        }
    }

    @Test(
        arguments: [
            ("Sources/ContactCenter/Lead/Lead.swift", "import HeapModule\n", nil),
            ("Sources/ContactCenter/Lead/Lead.swift", "import HeapModule\nimport Foundation\n", 2),
            ("Sources/ContactCenter/Lead/Lead.swift", "package import struct Foundation.Date", 1),
            ("Sources/ContactCenter/Lead/Lead.swift", "@preconcurrency import Dispatch", 1),
            ("Sources/ContactCenter/Lead/Lead.swift", "@_spi(Inner) internal import Logging", 1),
            (
                "Sources/ContactCenter/Lead/Lead.swift", "// import Foundation\nlet a = \"\"\"\nimport Logging\n\"\"\"",
                nil
            ),
            ("Sources/Cluster/Shard.swift", "import Logging\npackage import ContactCenter", 2),
            ("Sources/Web/Page.swift", "import SQLiteStore", 1),
            ("Sources/PhoneNumbers/Reader.swift", "private import CPhoneNumber", nil),
            ("Sources/Node/Node.swift", "import Whatever", nil),
            ("Package.swift", "import PackageDescription", nil),
        ] as [(String, String, Int?)])
    func aForbiddenImportIsFound(path: String, text: String, line: Int?) throws {
        #expect(try ImportRule.violations(in: SourceFile(path, text), TargetTable.entries).first?.line == line)
    }

    @Test func anUnknownTargetIsAskedIntoTheTable() throws {
        let found = try ImportRule.violations(in: SourceFile("Sources/Novel/Link.swift", ""), TargetTable.entries)
        #expect(found.first?.message.contains("add it to the table") == true)
    }
}
