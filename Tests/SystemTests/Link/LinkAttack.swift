import Foundation

/// link_attacks.py as a process of its own: a hostile client of a node's link port, or a good one.
struct LinkAttack {
    /// An attack, and what is expected of it.
    struct Plan {
        let name: String
        let time: Duration
        /// At once.
        let connections: Int
        /// Bytes that it may take of the node's memory while it lasts.
        let most: Int

        static func all() throws -> [Plan] {
            try JSON(Tool.run(Tool.needed("python3"), [Project.path(script), "list"]).utf8).list.map { plan in
                Plan(
                    name: plan["name"].text ?? "", time: .seconds(plan["seconds"].number ?? 0),
                    connections: plan["connections"].number ?? 0, most: (plan["mebibytes"].number ?? 0) << 20)
            }
        }
    }

    private static let script = "Tests/SystemTests/Link/link_attacks.py"

    let process: ChildProcess
    private let output: (out: String, error: String)

    /// An attack.
    /// - Parameter folder: where it writes what it has to say.
    init(_ plan: Plan, for time: Duration, on port: UInt16, in folder: String) throws {
        try self.init([plan.name, "\(time.components.seconds)", "\(plan.connections)"], port, folder)
    }

    /// A peer that means no harm, until SIGTERM.
    init(peerOn port: UInt16, in folder: String) throws {
        try self.init(["peer"], port, folder)
    }

    private init(_ words: [String], _ port: UInt16, _ folder: String) throws {
        let file = "\(folder)/attack-\(UUID().uuidString)"
        output = (file + ".out", file + ".error")
        process = try ChildProcess(
            Tool.needed("python3"), [Project.path(Self.script), String(port)] + words, output: output)
    }

    /// What it tells of itself at its end; with its error where it failed.
    func report() throws -> (report: JSON, error: String?) {
        guard process.wait() == 0 else {
            return (.null, "\(process.end ?? 0): \(try String(contentsOfFile: output.error, encoding: .utf8))")
        }
        return (try JSON(Data(contentsOf: URL(filePath: output.out))), nil)
    }
}
