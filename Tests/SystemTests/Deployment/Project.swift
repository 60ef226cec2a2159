import Foundation
import Testing

/// The project's own files, by their paths from its folder.
enum Project {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()

    static func path(_ name: String) -> String { root + (root.hasSuffix("/") ? "" : "/") + name }

    static func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    static func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// The documents of a YAML file, as Python's reader has it: another one than the program's own.
    static func yaml(_ name: String) throws -> [JSON] {
        let script =
            "import json, sys, yaml; print(json.dumps(list(yaml.safe_load_all(open(sys.argv[1]))), default=str))"
        let text = try Tool.run(Tool.needed("python3"), ["-c", script, path(name)])
        return try JSON(text.utf8).list
    }
}

extension Tool {
    /// - Throws: what to do where the tool is not installed.
    static func needed(_ name: String) throws -> String {
        guard let path = path(of: name) else {
            throw Failure(description: "\(name) is not installed: scripts/setup --tests installs it")
        }
        return path
    }

    /// Says that a check was passed over for want of a tool: an error in continuous integration.
    static func isMissing(_ name: String, _ what: String) {
        print("SKIPPED: \(what): there is no \(name) here; scripts/setup --tests installs it")
        if ProcessInfo.processInfo.environment["CI"] == "true" {
            Issue.record("continuous integration must have \(name)")
        }
    }
}

extension JSON {
    /// A mapping's values by their keys; nothing for anything else.
    var members: [String: JSON] { if case .fields(let fields) = self { fields } else { [:] } }

    /// A list's or a word's texts: what compose files write in one way or the other.
    var words: [String] {
        switch self {
        case .list(let items): items.compactMap(\.scalar)
        default: scalar.map { [$0] } ?? []
        }
    }

    /// A text, a number or a flag, as it is written.
    var scalar: String? {
        switch self {
        case .text(let text): text
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .flag(let flag): String(flag)
        default: nil
        }
    }
}
