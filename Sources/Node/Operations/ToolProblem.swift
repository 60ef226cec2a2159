import Foundation
import PostgresStore

/// One of PostgreSQL's programs failed: its own words, and what to do.
struct ToolProblem: Error, CustomStringConvertible {
    let description: String

    init(_ tool: String, _ end: ToolRun.End, file: String) {
        let words = Self.firstError(of: end.words)
        if let refusal = RestoreScript.Refusal.allCases.first(where: { words.contains($0.rawValue) }) {
            description = "\(file) was not restored: \(refusal.rawValue). \(refusal.advice)"
            return
        }
        // A program of PostgreSQL that reads a damaged archive may well die of it, without a word.
        guard end.code >= 0 || !words.isEmpty else {
            description =
                "\(tool) died of signal \(-end.code). Nothing was changed: \(file) is probably damaged. Take another "
                + "backup."
            return
        }
        let what = "\(tool) failed (\(words.isEmpty ? "exit code \(end.code)" : words))"
        description = "\(what). \(Self.advice(words, file))"
    }

    /// By its words in English, which `LC_ALL=C` asks for.
    private static func advice(_ words: String, _ file: String) -> String {
        let words = words.lowercased()
        func says(_ parts: String...) -> Bool { parts.contains(where: words.contains) }
        return if says("version mismatch", "unsupported version", "unrecognized configuration parameter") {
            "Use the package postgresql-client of the server's version, as at the backup."
        } else if says("already exists") {
            "Nothing was changed: somebody else made tables meanwhile. Stop the nodes, and restore into a new database."
        } else if says("no space left", "disk full") {
            "Nothing was changed. Free space, and try again."
        } else if says("permission denied") {
            "Let this user read and write the files, and make the database's user the owner of the database."
        } else if says(
            "could not read", "end of file", "corrupt", "does not appear", "uncompress", "missing data", "copy ")
        {
            "Nothing was changed: \(file) is damaged. Take another backup."
        } else if says("password", "could not connect", "connection", "server closed") {
            "See that the server runs and lets this user in; store_password_file names the password."
        } else {
            "Nothing was changed; the server's log may say more."
        }
    }

    /// Without the name of the program and the numbers of lines.
    private static func firstError(of words: String) -> String {
        let lines = words.split(separator: "\n").map(String.init)
        let line = lines.first { $0.lowercased().contains("error:") } ?? lines.first ?? ""
        guard let mark = line.range(of: "error: ") ?? line.range(of: "ERROR:  ") else { return line }
        return String(line[mark.upperBound...].prefix(300))
    }
}
