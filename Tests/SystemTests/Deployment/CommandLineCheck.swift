import Foundation

/// Compares a command line of a compose file, a Dockerfile or a document with what the program takes.
struct CommandLineCheck {
    /// Words that the program does not know; none where all is well.
    ///
    /// - Parameter words: without the program's own name.
    static func problems(_ words: [String]) throws -> [String] {
        var command: [String] = []
        var rest = words[...]
        var help = try ProgramHelp(of: [])
        while let word = rest.first, !word.hasPrefix("-"), help.subcommands.contains(word) {
            command.append(word)
            rest = rest.dropFirst()
            help = try ProgramHelp(of: command)
        }
        if command.isEmpty { return ["perezvon has no command \(words.first ?? "")"] }
        if let word = rest.first, !word.hasPrefix("-"), !help.subcommands.isEmpty {
            return ["perezvon \(command.joined(separator: " ")) has no command \(word)"]
        }
        // What follows is a command line of its own: perezvon supervise -- serve …
        if command == ["supervise"] { return try problems(Array(rest.drop { $0 == "--" })) }
        return unknown(rest, help, command)
    }

    private static func unknown(_ words: ArraySlice<String>, _ help: ProgramHelp, _ command: [String]) -> [String] {
        words.filter { $0.hasPrefix("-") }.map { String($0.prefix { $0 != "=" }) }.filter { !help.flags.contains($0) }
            .map { "perezvon \(command.joined(separator: " ")) takes no \($0)" }
    }

    /// Whether the program reads this variable: it knows the name where it would offer it for a misspelled one.
    static func isRead(_ variable: String) throws -> Bool {
        let run = try ProgramRun(
            ["config", "check", Project.path("cluster-config/one-machine/node.yaml")],
            environment: [variable + "X": "1", "PEREZVON_ADMIN_TOKEN": "token"])
        return run.out.contains("did you mean `\(variable)`?")
    }
}
