import FoundationEssentials

/// A folder of a node's settings and data, gone with the benchmark.
final class NodeFolder {
    let path: String

    /// - Parameters:
    ///   - parent: on the disk whose speed is measured.
    ///   - documents: the path of the node's documents; nil for those that `write` is given.
    init(in parent: String, documents: String?) throws {
        let name = "perezvon-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
        path = Self.absolute(parent) + "/" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let node = """
            kind: node
            documents: ["\(documents.map(Self.absolute) ?? path + "/documents.yaml")"]
            data: "\(path)/data"
            log_level: warning
            """
        try write(node, to: "node.yaml")
    }

    deinit {
        // What can't be removed is left to whoever looks after the folder.
        try? FileManager.default.removeItem(atPath: path)
    }

    var config: String { path + "/node.yaml" }
    var database: String { path + "/data/perezvon.sqlite" }
    var callRecord: String { path + "/data/calls.ndjson" }
    var output: String { path + "/output" }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    }

    func text(of path: String) -> String {
        // A file that is not there yet says nothing yet.
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }

    private static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
}
