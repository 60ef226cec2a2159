import Foundation

/// A program of the system, run to its end.
enum Tool {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    typealias Result = (status: Int32, output: String)

    /// Standard output and standard error together. Waits on a thread of its own: tests beside it share the others.
    static func run(_ path: String, _ arguments: [String]) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Swift.Result { try runHere(path, arguments) })
            }
        }
    }

    /// The same, and blocks the thread: for programs that take a moment.
    static func runHere(_ path: String, _ arguments: [String], in folder: URL? = nil) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
