import Actors
import FoundationEssentials
import Glibc
import Synchronization

/// A file beside the database that one process holds locked for its life.
///
/// SQLite lets many processes write one file by turns; the node's memory would not know of it. The kernel drops the lock
/// with the process, so nothing is left to clean up after a crash. The file itself stays: removing it would race.
final class StoreLock: Sendable {
    private let descriptor: Mutex<CInt?>

    /// - Throws: `StoreError.unusable` where another process has it, or the folder can't be written.
    init(beside path: String) throws {
        let lockPath = path + ".lock"
        let descriptor = unsafe Glibc.open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError.unusable(
                what: "\(lockPath) can't be written (\(Self.words(of: errno)))",
                advice: "Let this user write in the folder, see that its disk is not read-only or full, or name "
                    + "another.")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let owner = Self.read(descriptor)
            Glibc.close(descriptor)
            throw StoreError.unusable(
                what: "Another perezvon (\(owner.isEmpty ? "of unknown pid" : "pid \(owner)")) uses \(path)",
                advice: "Stop it first, or give this one a data folder of its own.")
        }
        Self.write(descriptor)
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// Lets another process in. A second call does nothing.
    func release() {
        descriptor.withLock { descriptor in
            if let open = descriptor { Glibc.close(open) }
            descriptor = nil
        }
    }

    private static func read(_ descriptor: CInt) -> String {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)).prefix { (0x30...0x39).contains($0) }, as: UTF8.self)
    }

    /// The pid is for people only: a full disk that can't take it is told by the database a moment later.
    private static func write(_ descriptor: CInt) {
        let text = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 {
            unsafe _ = pwrite(descriptor, text, text.count, 0)
        }
    }

    private static func words(of number: CInt) -> String {
        guard let text = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: text)
    }
}
