import Foundation

extension NodeFolder {
    /// Adds a line to the node's settings.
    func append(_ line: String) throws {
        let settings = try String(contentsOfFile: config, encoding: .utf8)
        try (settings + "\n\(line)\n").write(toFile: config, atomically: true, encoding: .utf8)
    }
}
