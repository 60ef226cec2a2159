import Foundation

/// A pipe from one program to another, into which we write as well.
///
/// No child inherits its ends but as the standard input or output that it is given.
struct ScriptPipe: Sendable {
    let reading: FileHandle
    let writing: FileHandle

    init() throws {
        var ends: [CInt] = [-1, -1]
        guard unsafe pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
            throw NodeError("No pipe could be made: error \(errno). Raise the limit of open files (ulimit -n).")
        }
        reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        // A reader that has ended is an error of a write and not the end of this process.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Waits until the reader has taken it. A reader that has ended tells by itself why.
    func write(_ text: String) async throws {
        try await BlockingWork.run { [writing] in
            do {
                try writing.write(contentsOf: Data(text.utf8))
            } catch {
                guard errno == EPIPE else { throw error }
            }
        }
    }

    func close() throws {
        try writing.close()
    }
}
