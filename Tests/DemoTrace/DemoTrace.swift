import Foundation

/// The files of the demo's two-day order stream, for tests.
package enum DemoTrace {
    /// gzip could not unpack a file.
    package struct Unreadable: Error {
        package let file: String
        package let status: Int32
    }

    /// - Parameter name: `orders-promo.ndjson.gz` or `orders-promo.truth.tsv.gz`.
    package static func lines(_ name: String) throws -> [Substring] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../cluster-config/demo/orders/\(name)").standardizedFileURL
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/gzip")
        process.arguments = ["-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Unreadable(file: name, status: process.terminationStatus) }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }
}
