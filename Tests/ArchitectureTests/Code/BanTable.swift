extension Ban {
    /// Every ban, one a line of thought; a reason that no longer holds removes its ban.
    static let all: [Ban] = [
        Ban(
            "fatalError", #"\bfatalError\s*\("#,
            instead: "`precondition` with a message for a bug of ours, `throw` for what the world did"),
        Ban("try!", #"\btry!"#, instead: "`try`, with an error that says what to do"),
        Ban(
            "print", #"(?<![\w.])(?:debugPrint|print|dump)\s*\(|\bSwift\.print\s*\("#,
            except: "^Sources/perezvon/(?:.*/)?Terminal",
            instead: "a Logger, or the Terminal of the program, the only place that writes to the screen"),
        Ban(
            "Task.detached", #"\bTask\s*\.\s*detached\b"#,
            instead: "a child of the task group in the owner's `run()`"),
        Ban("DispatchSemaphore", #"\bDispatchSemaphore\b"#, instead: "`await`, or a `Mutex` for short state"),
        Ban(
            "Thread.sleep", #"\bThread\s*\.\s*sleep\b|(?<![\w.])(?:u|nano)?sleep\s*\((?!\s*\w+(?:\s+\w+)?:)"#,
            instead: "a clock that is passed in"),
        Ban(
            "Task.sleep", #"\b(?:Task|(?:Continuous|Suspending)Clock(?:\(\))?)\s*\.\s*sleep\b"#,
            except: "^Sources/Cluster/(?:.*/)?[^/]*Clock[^/]*$",
            instead: "a clock that is passed in; only the Cluster's own clock sleeps"),
        Ban(
            "public", #"(?<![\w.`])(?:public|open)\s+(?=[a-z@(])"#,
            instead: "`package` across targets: the product is a program, nobody links it"),
        Ban(
            "banner comment",
            #"^[ \t]*//+[ \t]*(?:MARK:[ \t]*-?[ \t]*)?[=\-*#~_]{4,}+(?![>▶])"#
                + #"|^[ \t]*/{4,}|^[ \t]*//+[ \t]*MARK:[ \t]*-?[ \t]*[=\-*#~_]{2,}"#,
            of: .comments,
            instead: "a file of its own for what deserves a banner"),
        Ban(
            "TODO", #"\b(?:TODO|FIXME|XXX)\b"#, of: .comments,
            instead: "do it now, or file it; the tree holds what is done"),
        Ban(
            "Task.sleep", #"\b(?:Task|(?:Continuous|Suspending)Clock(?:\(\))?)\s*\.\s*sleep\b"#, in: "Tests/",
            instead: "a test clock, or `confirmation` of the event that is waited for"),
        Ban(
            "sleep", #"(?<![\w.])(?:u|nano)?sleep\s*\((?!\s*\w+(?:\s+\w+)?:)|\bThread\s*\.\s*sleep\b"#, in: "Tests/",
            instead: "a test clock, or wait for the event itself"),
        Ban("XCTest", #"\bimport\s+XCTest\b"#, in: "Tests/", instead: "Swift Testing: `import Testing`"),
    ]
}
