import Glibc
import Synchronization

/// Where log lines go.
package protocol LogOutput: Sendable {
    /// Writes one line, its line feed included, without mixing it with another.
    func write(_ line: String)
}

/// Standard error. A reader who is gone loses lines: logging never stops the work.
package final class StandardErrorOutput: LogOutput {
    private let lock = Mutex(())

    package init() {}

    package func write(_ line: String) {
        var line = line
        lock.withLock { _ in
            line.withUTF8 { bytes in
                var written = 0
                while written < bytes.count {
                    let rest = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
                    let count = unsafe Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { return }
                    written += count
                }
            }
        }
    }
}
