import Foundation
import Glibc
import Synchronization

/// A program that runs, its output in files.
final class ChildProcess: Sendable {
    let pid: pid_t
    private let ended = Mutex<Int?>(nil)

    /// - Parameters:
    ///   - environment: all of it, but for what the dynamic linker needs.
    ///   - output: the files that standard output and standard error are appended to.
    init(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], output: (out: String, error: String)
    ) throws {
        var kept = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH", "HOME"].contains($0.key) }
        kept.merge(environment) { _, given in given }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output.out, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, output.error, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        // What other tests have open in this process must not live on in the child.
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            guard let open = CInt(name), open > 2 else { continue }
            unsafe posix_spawn_file_actions_addclose(&actions, open)
        }
        // Threads of a pool have the signals blocked, and a child would have them blocked for good.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words = unsafe Self.list([path] + arguments)
        let variables = unsafe Self.list(kept.map { "\($0.key)=\($0.value)" })
        defer {
            unsafe Self.free(words)
            unsafe Self.free(variables)
        }
        var pid: pid_t = 0
        let code = unsafe posix_spawn(&pid, path, &actions, &attributes, words, variables)
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
        self.pid = pid
    }

    /// Nothing happens to one that has ended: its number may be another's by now.
    func signal(_ number: CInt) {
        if end == nil { kill(pid, number) }
    }

    /// How it ended: its exit code, or minus the signal that ended it; nil while it runs.
    private func end(options: CInt) -> Int? {
        ended.withLock { ended in
            if ended != nil { return ended }
            var status: CInt = 0
            let found = unsafe waitpid(pid, &status, options)
            guard found == pid else { return nil }
            ended = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : -Int(status & 0x7F)
            return ended
        }
    }

    /// How it ended; nil while it runs.
    var end: Int? { end(options: WNOHANG) }

    /// Blocks until it ended.
    @discardableResult
    func wait() -> Int? {
        end(options: 0)
    }

    /// - Returns: the exit code, or minus the signal that ended it.
    func end(within limit: Duration) async throws -> Int {
        try await eventually("the process \(pid) ends", within: limit) { end }
    }

    /// Resident memory of a process, bytes.
    static func residentMemory(of pid: pid_t) throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
    }

    /// A process that it has started; nil for none.
    var child: pid_t? {
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
                // A process may go while it is looked at.
                guard let other = pid_t(name),
                    let stat = try? String(contentsOfFile: "/proc/\(other)/stat", encoding: .utf8)
                else { continue }
                // After the program's name in brackets: state, parent.
                let fields = stat.drop { $0 != ")" }.split(separator: " ")
                if fields.count > 2, fields[2] == String(pid), fields[1] != "Z" { return other }
            }
        } catch {
            return nil
        }
        return nil
    }

    private static func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        unsafe texts.map { unsafe strdup($0) } + [nil]
    }

    private static func free(_ list: [UnsafeMutablePointer<CChar>?]) {
        for index in unsafe list.indices { unsafe Glibc.free(list[index]) }
    }
}

/// Runs a tool to its end.
struct Tool {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Returns: what it wrote to standard output.
    /// - Throws: `Failure` with what it wrote to standard error, where it failed.
    @discardableResult
    static func run(_ path: String, _ arguments: [String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-tool-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // A folder in the way of nobody.
        defer { try? FileManager.default.removeItem(at: folder) }
        let (out, error) = (folder.appending(path: "out").path(), folder.appending(path: "error").path())
        let code = try ChildProcess(path, arguments, output: (out, error)).wait()
        guard code == 0 else {
            let words = try String(contentsOfFile: error, encoding: .utf8)
            throw Failure(description: "\(path) \(arguments.joined(separator: " ")): exit \(code ?? -1): \(words)")
        }
        return try String(contentsOfFile: out, encoding: .utf8)
    }

    /// Where a tool is installed; nil where it is not.
    static func path(of name: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].map { $0 + name }.first(
            where: FileManager.default.isExecutableFile(atPath:))
    }
}
