import Testing

struct BanTests {
    @Test(arguments: Ban.all)
    func nothingBannedIsWritten(ban: Ban) throws {
        for file in ProjectTree.project.files(under: ban.folder, endings: [".swift"]) {
            for violation in try ban.violations(in: file) { Issue.record("\(violation)") }
        }
    }

    /// Sources that break a ban, each on its last line.
    static let broken: [(ban: String, path: String, text: String)] = [
        ("fatalError", "Sources/A/A.swift", "\nfatalError(\"no\")"),
        ("try!", "Sources/A/A.swift", "let a = \"\\(try! b())\""),
        ("print", "Sources/A/A.swift", "print(1)"),
        ("print", "Sources/perezvon/Demo.swift", "Swift.print(1)"),
        ("Task.detached", "Sources/A/A.swift", "\n\nTask.detached { }"),
        ("DispatchSemaphore", "Sources/A/A.swift", "DispatchSemaphore(value: 0)"),
        ("Thread.sleep", "Sources/A/A.swift", "Thread.sleep(forTimeInterval: 1)"),
        ("Thread.sleep", "Sources/A/A.swift", "usleep(1)"),
        ("Task.sleep", "Sources/A/A.swift", "try await ContinuousClock().sleep(for: .seconds(1))"),
        ("Task.sleep", "Sources/A/A.swift", "try await Task.sleep(for: .seconds(1))"),
        ("Task.sleep", "Sources/Cluster/Timer.swift", "try await Task.sleep(for: .seconds(1))"),
        ("public", "Sources/A/A.swift", "public struct A {}"),
        ("public", "Sources/A/A.swift", "@frozen\npublic import B"),
        ("public", "Sources/A/A.swift", "    open class A {}"),
        ("banner comment", "Sources/A/A.swift", "// MARK: - ---"),
        ("banner comment", "Sources/A/A.swift", "    // ==== Part ===="),
        ("banner comment", "Sources/A/A.swift", "//////////"),
        ("TODO", "Sources/A/A.swift", "// TODO: more"),
        ("TODO", "Sources/A/A.swift", "let a = 1 /* FIXME */"),
        ("Task.sleep", "Tests/A/A.swift", "try await Task.sleep(for: .seconds(1))"),
        ("sleep", "Tests/A/A.swift", "sleep(1)"),
        ("XCTest", "Tests/A/A.swift", "import XCTest"),
    ]

    @Test func everyBanCanBeBroken() {
        #expect(Set(Self.broken.map(\.ban)) == Set(Ban.all.map(\.name)))
    }

    @Test(arguments: broken)
    func aBreachIsFound(ban: String, path: String, text: String) throws {
        let found = try Ban.all.flatMap { try $0.violations(in: SourceFile(path, text)) }
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("\(ban): ") == true)
        #expect(found.first?.line == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }

    @Test(arguments: [
        ("Sources/A/A.swift", "// fatalError( and try! and print(\nlet a = \"TODO print(1) sleep(1)\""),
        (
            "Sources/A/A.swift",
            "footprint(1); terminal.print(1); clock.sleep(for: pause); func sleep(for time: Duration) {}; sleep(for: 1); level = .public"
        ),
        ("Sources/A/A.swift", "/// idle ----> busy\n///  +------+\n// MARK: Sendable"),
        ("Sources/perezvon/Terminal/Screen.swift", "print(1)"), ("Sources/perezvon/TerminalLine.swift", "print(1)"),
        ("Sources/Cluster/Time/SystemClock.swift", "try await Task.sleep(for: .seconds(1))"),
        ("Tests/A/A.swift", "let a = \"Task.sleep\" // sleep(1)\nprint(a)\nclock.sleep(1)"),
        ("Package.swift", "fatalError()"),
    ])
    func whatOnlyLooksBannedPasses(path: String, text: String) throws {
        #expect(try Ban.all.flatMap { try $0.violations(in: SourceFile(path, text)) }.isEmpty)
    }
}
