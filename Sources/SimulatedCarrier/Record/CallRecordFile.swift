import Glibc
import Synchronization

/// The file of the carrier's record: a line is with the kernel before `append` returns, so it outlives the process,
/// however that ends. (It is not synced: a power cut may cost its last lines.)
package final class CallRecordFile: Sendable {
    private let path: String
    private let descriptor: Int32
    /// Keeps lines whole where the kernel takes less than a line at once.
    private let writing = Mutex(())

    /// Opens the file for appending, and makes it where there is none.
    package init(path: String) throws(CallRecordError) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw CallRecordError(path: path, code: errno) }
    }

    deinit {
        close(descriptor)
    }

    func append(_ record: CallRecord) throws(CallRecordError) {
        let line = Array((record.json + "\n").utf8)
        let code: Int32 = writing.withLock { _ in
            var left = line[...]
            while !left.isEmpty {
                let count = unsafe left.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
                if count > 0 {
                    left = left.dropFirst(count)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
        guard code == 0 else { throw CallRecordError(path: path, code: code) }
    }
}

/// The carrier's record can't be written.
package struct CallRecordError: Error, Hashable, Sendable, CustomStringConvertible {
    package var path: String
    /// The system's `errno`.
    package var code: Int32

    package init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    package var description: String {
        let advice =
            switch code {
            case ENOSPC, EDQUOT: "The disk is full: make room."
            case EACCES, EPERM, EROFS: "It may not be written: check its owner and rights."
            case ENOENT, ENOTDIR: "Its folder does not exist: make it."
            default: "Check the disk."
            }
        return "the carrier's record \(path) can't be written (errno \(code)). \(advice)"
    }
}
