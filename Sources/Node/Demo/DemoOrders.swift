import ContactCenter
import Foundation
import HTTPAPI

/// The orders of a demo, in memory: each line with its moment.
struct DemoOrders: Sendable {
    struct Line: Sendable {
        var at: Instant
        var bytes: [UInt8]
    }

    let lines: [Line]
    /// What the file's own truth says of it, where it has one beside it.
    let truth: DemoTruth?

    /// - Throws: `DemoError` with the line that can't be taken.
    init(path: String) throws {
        let bytes = try Self.read(path)
        var lines: [Line] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let line = Array(line)
            guard let value = try? JSONValue(parsing: line),  // Said below, with the line's number.
                let at = value["submitted_at"]?.string.flatMap({ ISO8601.instant($0) })
            else {
                throw DemoError("\(path):\(index + 1): an order with `submitted_at` is needed, one JSON object a line.")
            }
            lines.append(Line(at: at, bytes: line))
        }
        guard !lines.isEmpty else { throw DemoError("\(path) has no orders.") }
        guard zip(lines, lines.dropFirst()).allSatisfy({ $0.at <= $1.at }) else {
            throw DemoError("\(path): the orders must come in the order of `submitted_at`: sort them first.")
        }
        self.lines = lines
        truth = DemoTruth(beside: path, lines: lines.count)
    }

    private static func read(_ path: String) throws -> [UInt8] {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw DemoError("\(path) can't be read: name a file of orders with --orders.")
        }
        guard path.hasSuffix(".gz") else { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
        let gzip = Process()
        let pipe = Pipe()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", path]
        gzip.standardOutput = pipe
        try gzip.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        gzip.waitUntilExit()
        guard gzip.terminationStatus == 0 else { throw DemoError("\(path) is not a sound gzip file.") }
        return [UInt8](data)
    }
}

/// The true counts of an order file, from the `.truth.json` beside it.
struct DemoTruth: Sendable {
    /// Lines that send a known external id again.
    let resent: Int
    /// Lines of a phone seen within 30 minutes, under another external id.
    let withinTerm: Int
    let fakes: Int

    /// nil where there is no such file, or it tells of a file with other lines.
    init?(beside path: String, lines: Int) {
        let name = path.replacingOccurrences(of: ".ndjson.gz", with: "").replacingOccurrences(of: ".ndjson", with: "")
        guard let data = FileManager.default.contents(atPath: name + ".truth.json"),
            // A truth that is no JSON is none.
            let value = try? JSONValue(parsing: [UInt8](data)), value["lines"]?.integer == lines,
            let kinds = value["kinds"], let a = kinds["dupA"]?.integer, let b = kinds["dupB"]?.integer,
            let fakes = kinds["fake"]?.integer
        else { return nil }
        resent = a
        withinTerm = b
        self.fakes = fakes
    }
}
