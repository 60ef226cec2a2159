import Foundation

/// A folder of a node's settings and data, gone with the test.
final class NodeFolder: Sendable {
    static let administrator = "administrator-of-system-tests"
    /// What operators sign in with; its hash is cheap on purpose.
    static let password = "system-tests"
    private static let hash = "$scrypt$ln=4,r=8,p=1$cGVyZXp2b24tdGVzdHM$efsqGDZyziC+N3hbvFMN2Q0wl6t7obByFS6K+GhxQ8o"

    let path: String
    /// Where the node keeps its data: below `path`, or on a disk of the test's own.
    let data: String

    /// - Parameters:
    ///   - grace: of operators who are gone.
    ///   - limits: more keys of `limits:`.
    ///   - pace: how many times faster than people the customers are.
    init(
        operators: Int = 2, grace: String = "30s", limits: String = "", pace: Int = 40, answers: Double = 1,
        logLevel: String = "info", data: String? = nil
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-test-\(UUID().uuidString)")
        path = folder.path()
        self.data = data ?? path + "/data"
        try FileManager.default.createDirectory(
            at: folder.appending(path: "documents"), withIntermediateDirectories: true)
        let node = """
            kind: node
            documents: [documents]
            data: \(self.data)
            log_level: \(logLevel)
            carrier: {pace: \(pace), answers: \(answers)}
            limits:
              operator_grace: \(grace)
            \(limits.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
            """
        try node.write(toFile: config, atomically: true, encoding: .utf8)
        let people = (1...max(1, operators)).map { Self.person($0) }
        try (Self.shops + people).joined(separator: "\n---\n")
            .write(toFile: path + "/documents/all.yaml", atomically: true, encoding: .utf8)
    }

    deinit {
        // What can't be removed is left to whoever cleans the temporary folder.
        try? FileManager.default.removeItem(atPath: path)
    }

    var config: String { path + "/node.yaml" }
    var database: String { data + "/perezvon.sqlite" }
    var callRecord: String { data + "/calls.ndjson" }
    var log: String { path + "/log" }
    var output: String { path + "/output" }

    static func login(_ number: Int) -> String { "clerk-\(number)" }

    static func person(_ number: Int) -> String {
        """
        kind: operator
        id: \(login(number))
        name: Clerk \(number)
        password_hash: \(hash)
        groups: [desk]
        """
    }

    /// Called at any hour and soon again. `red` tells duplicates by number and phone, `blue` by phone; `red-preview`
    /// offers its leads, `blue-power` dials ahead of operators.
    private static let shops = [
        """
        kind: shop
        id: red
        name: Red
        region: UA
        time_zone: Europe/Kyiv
        duplicates: {variant: A}
        default_campaign: red-progressive
        calls_per_person_per_day: 100
        """,
        """
        kind: shop
        id: blue
        name: Blue
        region: UA
        time_zone: Europe/Kyiv
        duplicates: {variant: B, term: 1s}
        default_campaign: blue-power
        calls_per_person_per_day: 100
        """,
        campaign("red-progressive", of: "red", "mode: progressive"),
        campaign("red-preview", of: "red", "mode: preview\npreview_limit: 20s"),
        campaign("blue-power", of: "blue", "mode: power\npower_ratio: 2\npriority_variant: 2"),
        """
        kind: telephony_server
        id: simulated
        driver: simulated
        capacity: {channels: 50, calls_per_second: 50}
        """,
    ]

    static func campaign(_ id: String, of shop: String, _ mode: String) -> String {
        """
        kind: campaign
        id: \(id)
        shop: \(shop)
        \(mode)
        group: desk
        ring_limit: 5s
        window: {from: "00:00", to: "24:00"}
        attempts:
          max: 50
          per_day: 50
          delays: {busy: 1s, no_answer: 1s, switched_off: 1s, congestion: 1s, machine: 1s, abandoned: 1s, dropped: 2s, failed: \(delayOfFailed)ms}
          no_decision_delay: 1s
        """
    }

    /// The wait after a call that was lost, milliseconds.
    static let delayOfFailed = 2500
}
