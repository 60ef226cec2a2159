import Glibc

/// A program that this one started.
final class ChildProcess {
    let pid: pid_t
    private var hasEnded = false

    /// - Parameters:
    ///   - environment: `NAME=value`, all of it.
    ///   - output: the file that standard output and standard error are appended to.
    init(_ path: String, _ arguments: [String], environment: [String], output: String) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
        let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            for index in unsafe words.indices { unsafe free(words[index]) }
            for index in unsafe variables.indices { unsafe free(variables[index]) }
        }
        var pid: pid_t = 0
        let code = unsafe posix_spawn(&pid, path, &actions, nil, words, variables)
        guard code == 0 else {
            throw Failure(
                "\(path) can't be started (errno \(code)). Build it: swift build -c release --product perezvon")
        }
        self.pid = pid
    }

    /// Whatever comes, the child doesn't stay.
    deinit { end(SIGKILL) }

    /// Sends a signal, and waits until the process is gone. Nothing happens to one that has ended.
    func end(_ signal: CInt = SIGTERM) {
        guard !hasEnded else { return }
        kill(pid, signal)
        var status: CInt = 0
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        hasEnded = true
    }

    /// Waits until it has ended by itself.
    /// - Returns: its wait status: 0 of one that ended well, or was waited for before.
    @discardableResult
    func wait() -> CInt {
        guard !hasEnded else { return 0 }
        var status: CInt = 0
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        hasEnded = true
        return status
    }

    var isRunning: Bool {
        guard !hasEnded else { return false }
        var status: CInt = 0
        hasEnded = unsafe waitpid(pid, &status, WNOHANG) == pid
        return !hasEnded
    }

    var figures: ProcessFigures { ProcessFigures(of: pid) }
}
