import Foundation

/// One run of the program to its end.
struct ProgramRun {
    let code: Int
    let out: String
    let error: String

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // A folder in the way of nobody.
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = (out: folder.appending(path: "out").path(), error: folder.appending(path: "error").path())
        code = try ChildProcess(Program.path(), arguments, environment: environment, output: files).wait() ?? -1
        out = try String(contentsOfFile: files.out, encoding: .utf8)
        error = try String(contentsOfFile: files.error, encoding: .utf8)
    }
}

/// What the program's own help says that it takes.
struct ProgramHelp {
    let subcommands: Set<String>
    let flags: Set<String>

    /// - Parameter command: the words of a sub-command; none for the program itself.
    init(of command: [String]) throws {
        let run = try ProgramRun(["help"] + command)
        guard run.code == 0 else { throw Tool.Failure(description: "perezvon \(command): \(run.error)") }
        var section = ""
        var subcommands: Set<String> = []
        var flags: Set<String> = []
        for line in run.out.split(separator: "\n") {
            if !line.hasPrefix(" ") { section = line.prefix { $0 != ":" }.lowercased() }
            guard let match = line.firstMatch(of: #/^ {2}(\S.*?)(?: {2,}|$)/#) else { continue }
            if section == "subcommands" {
                // `serve (default)`, `list, ls`.
                subcommands.formUnion(match.1.split { $0 == "," || $0 == " " }.map(String.init))
            } else if section == "options" {
                flags.formUnion(match.1.matches(of: #/(?:^|[ ,])(--?[a-z][a-z-]*)/#).map { String($0.1) })
            }
        }
        self.subcommands = subcommands
        self.flags = flags
    }
}
