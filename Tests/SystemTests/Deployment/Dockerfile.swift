import Foundation

/// docker/Dockerfile, instruction by instruction.
struct Dockerfile {
    struct Instruction: CustomStringConvertible {
        /// Of the file, from 1: where the instruction begins.
        var line: Int
        /// In capitals.
        var word: String
        var rest: String
        /// Of the stage that it belongs to, from 0.
        var stage: Int

        var description: String { "docker/Dockerfile:\(line): \(word) \(rest)" }

        /// The words of the form `["a", "b"]`; nil for the form that a shell reads.
        var exec: [String]? {
            guard let start = rest.firstIndex(of: "["), rest.hasSuffix("]") else { return nil }
            guard let json = try? JSON(rest[start...].utf8) else { return nil }  // Then it is the shell's form.
            return json.words
        }
    }

    let instructions: [Instruction]

    init(_ text: String) {
        var found: [Instruction] = []
        var stage = -1
        var pending: (line: Int, text: String)?
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            // A comment may stand between the lines of one instruction.
            if line.isEmpty || line.hasPrefix("#") { continue }
            let goesOn = line.hasSuffix("\\")
            let part = goesOn ? String(line.dropLast()).trimmingCharacters(in: .whitespaces) : line
            pending = (pending?.line ?? index + 1, pending.map { $0.text + " " + part } ?? part)
            if goesOn { continue }
            if let whole = pending {
                let word = whole.text.prefix { $0 != " " }
                if word.uppercased() == "FROM" { stage += 1 }
                found.append(
                    Instruction(
                        line: whole.line, word: word.uppercased(),
                        rest: whole.text.dropFirst(word.count).trimmingCharacters(in: .whitespaces),
                        stage: max(0, stage)))
            }
            pending = nil
        }
        instructions = found
    }

    static func ofProject() throws -> Dockerfile { Dockerfile(try Project.text("docker/Dockerfile")) }

    func all(_ word: String) -> [Instruction] { instructions.filter { $0.word == word } }

    /// Those of the image that is started.
    var last: [Instruction] {
        let stage = instructions.last?.stage ?? 0
        return instructions.filter { $0.stage == stage }
    }

    /// The image's own variables.
    var environment: [String: String] {
        let pairs = last.filter { $0.word == "ENV" }.flatMap { $0.rest.split(separator: " ") }
        return Dictionary(
            pairs.compactMap { pair in
                pair.firstIndex(of: "=").map { (String(pair[..<$0]), String(pair[pair.index(after: $0)...])) }
            }, uniquingKeysWith: { $1 })
    }

    /// What is started: the entry point with these words, or with the image's own.
    func command(_ words: [String]) -> [String] {
        let entry = last.last { $0.word == "ENTRYPOINT" }?.exec ?? []
        return entry + (words.isEmpty ? last.last { $0.word == "CMD" }?.exec ?? [] : words)
    }

    /// The words of the health check.
    var healthCheck: [String] { last.last { $0.word == "HEALTHCHECK" }?.exec ?? [] }
}
