import Testing

struct ReasonTests {
    @Test(arguments: ReasonRule.allCases)
    func whatNeedsAReasonHasOne(rule: ReasonRule) throws {
        for file in ProjectTree.project.files(under: "Sources/", endings: [".swift"]) {
            for violation in try rule.violations(in: file) { Issue.record("\(violation)") }
        }
    }

    @Test(
        arguments: [
            (ReasonRule.droppedError, "\nlet a = try? b()", 2),
            (.droppedError, "let a = 1 // a reason of its own\nlet b = try? c()", 2),
            (.droppedError, "let a = try? b() //", 1),
            (.uncheckedSendable, "final class A: @unchecked Sendable {}", 1),
            (.uncheckedSendable, "/// Holds things.\nfinal class A: @unchecked Sendable {}", 2),
            (.emptyCatch, "do { try a() } catch {}", 1), (.emptyCatch, "do {\n} catch let error as B {\n}", 2),
            (.looseTask, "init() { Task { await run() } }", 1), (.looseTask, "task = Task(priority: .low) {\n}", 1),
        ] as [(ReasonRule, String, Int)])
    func aMissingReasonIsFound(rule: ReasonRule, text: String, line: Int) throws {
        #expect(try rule.violations(in: SourceFile("Sources/A/A.swift", text)).map(\.line) == [line])
    }

    @Test(
        arguments: [
            (ReasonRule.droppedError, "let a = try? b()  // the peer is gone anyway"),
            (.droppedError, "// The peer is gone anyway.\nlet a = try? b()"), (.droppedError, "// try? is banned"),
            (
                .uncheckedSendable,
                "/// Guarded by `lock`.\n@available(*, noasync)\nfinal class A: @unchecked Sendable {}"
            ),
            (.emptyCatch, "do { try a() } catch { /* gone already */ }"), (.emptyCatch, "do { try a() } catch { b() }"),
            (.emptyCatch, "do { try a() } catch {\n  // Gone already.\n}"),
            (.looseTask, "// Ended by `stop()`.\ntask = Task { await run() }"), (.looseTask, "struct NodeTask {}"),
        ] as [(ReasonRule, String)])
    func whatIsExplainedPasses(rule: ReasonRule, text: String) throws {
        #expect(try rule.violations(in: SourceFile("Sources/A/A.swift", text)).isEmpty)
    }
}
