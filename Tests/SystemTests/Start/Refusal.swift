import Foundation

/// How a node ended that could not start.
struct Refusal {
    let code: Int
    /// What it said, on both outputs.
    let words: String

    init(of folder: NodeFolder, port: UInt16? = nil, admin: UInt16? = nil, arguments: [String] = []) async throws {
        let earlier = (try? String(contentsOfFile: folder.log, encoding: .utf8)) ?? ""  // none before the first start
        let node = try NodeProcess.launch(folder, port: port, admin: admin, arguments: arguments)
        do {
            code = try await node.process.end(within: .seconds(60))
        } catch {
            node.kill()
            throw error
        }
        let log = try node.log()
        words = String(log.dropFirst(earlier.count)) + (try String(contentsOfFile: folder.output, encoding: .utf8))
    }
}
