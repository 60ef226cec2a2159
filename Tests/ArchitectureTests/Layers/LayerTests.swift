import Testing

struct LayerTests {
    private let tree = ProjectTree.project

    @Test func arrowsBetweenTargetsLeadToLowerLayers() throws {
        let manifest = try PackageManifest(try #require(tree.text("Package.swift")))
        #expect(manifest.targets.count >= TargetTable.entries.count)
        for violation in LayerRule.violations(manifest, TargetTable.entries) { Issue.record("\(violation)") }
    }

    @Test func everyFolderIsATargetOfTheManifestAndOfTheTable() throws {
        let manifest = try PackageManifest(try #require(tree.text("Package.swift")))
        let tests = Set(
            tree.files(under: "Tests/", endings: [".swift"]).compactMap { file in
                file.path.split(separator: "/").dropFirst().first.map(String.init)
            })
        let found = LayerRule.violations(
            manifest, sources: tree.folders(in: "Sources"), tests: tests, TargetTable.entries)
        for violation in found { Issue.record("\(violation)") }
    }

    @Test(
        arguments: [
            (#".target(name: "Web", dependencies: ["ContactCenter", .product(name: "Node", package: "x")])"#, nil),
            (#".target(name: "Web", dependencies: ["Node"])"#, "must not depend on Node"),
            (#".target(name: "Web", dependencies: ["HTTPAPI"])"#, "must not depend on HTTPAPI"),
            (#".target(name: "Web", dependencies: [.target(name: "SQLiteStore")])"#, "must not depend on SQLiteStore"),
            (#".target(name: "Cluster", dependencies: ["ContactCenter"])"#, "does not let it import"),
            (#".target(name: "ContactCenter", dependencies: ["Actors"])"#, "must not depend on Actors"),
            (#".target(name: "Novel")"#, "add it to the table"),
            (#".target(name: name, dependencies: ["Node"])"#, "can't read it"),
            (#"// .target(name: "Web", dependencies: ["Node"])"#, nil),
            (#".testTarget(name: "WebTests", dependencies: ["Web", "Node"])"#, nil),
            (#".target(name: "Conformance", dependencies: ["Node"], path: "Tests/Conformance")"#, nil),
        ] as [(String, String?)])
    func anArrowAgainstTheLayersIsFound(targets: String, message: String?) throws {
        let manifest = try PackageManifest("let package = Package(name: \"p\", targets: [\(targets)])")
        let found = LayerRule.violations(manifest, TargetTable.entries)
        if let message {
            #expect(found.count == 1)
            #expect(found.first?.message.contains(message) == true)
        } else {
            #expect(found.isEmpty)
        }
    }

    @Test func foldersThatNobodyDeclaredAreFound() throws {
        let manifest = try PackageManifest(#"[.target(name: "A"), .testTarget(name: "ATests", dependencies: ["A"])]"#)
        let table = ["A": TargetTable.Entry(layer: .domain, imports: []), "Gone": .init(layer: .domain, imports: [])]
        let found = LayerRule.violations(manifest, sources: ["A", "B"], tests: ["ATests", "BTests"], table)
        #expect(Set(found.map(\.path)) == ["Sources/B", "Sources/Gone", "Tests/BTests"])
    }
}
