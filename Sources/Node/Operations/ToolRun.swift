import Foundation

/// One run of a program that is not ours.
struct ToolRun: Sendable {
    struct End: Sendable {
        /// 0 for well; minus the signal that ended it.
        var code: Int32
        /// The first bytes of what it wrote to standard output, where that was not led elsewhere.
        var output: String
        /// The last bytes of what it said on standard error.
        var words: String
    }

    var path: String
    var arguments: [String]
    /// All of it; nil for this process's.
    var environment: [String: String]?

    private static let keptOutput = 256 << 10
    private static let keptWords = 4 << 10

    /// Waits until it ends.
    ///
    /// - Parameters:
    ///   - input: what it reads; closed here once it has it. Nothing where there is none.
    ///   - output: where it writes instead; stays open here.
    func run(input: FileHandle? = nil, output: FileHandle? = nil) async throws -> End {
        let folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Whoever cleans the temporary folder finds what could not be removed.
        defer { try? FileManager.default.removeItem(at: folder) }
        let (out, words) = (folder.appending(path: "out"), folder.appending(path: "words"))
        try Data().write(to: out)
        try Data().write(to: words)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = try output ?? FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: words)
        let code = try await Self.end(of: process, input)
        return End(
            code: code, output: try Self.text(out) { try $0.read(upToCount: Self.keptOutput) },
            words: try Self.text(words) { file in
                let size = try file.seekToEnd()
                try file.seek(toOffset: size - min(size, UInt64(Self.keptWords)))
                return try file.readToEnd()
            })
    }

    private static func end(of process: Process, _ input: FileHandle?) async throws -> Int32 {
        let (ends, continuation) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { process in
            continuation.yield(
                process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
            continuation.finish()
        }
        let start = Result { try process.run() }
        // Whoever writes to the other end is to notice when the program is gone.
        try input?.close()
        try start.get()
        var code: Int32 = 0
        for await one in ends { code = one }
        return code
    }

    private static func text(_ file: URL, _ read: (FileHandle) throws -> Data?) throws -> String {
        let handle = try FileHandle(forReadingFrom: file)
        let data = try read(handle)
        try handle.close()
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}
