import Actors
import FoundationEssentials
import GRDB
import GRDBSQLite
import Glibc
import Synchronization

/// A file beside the database, through whose locks the processes that want the database agree.
///
/// The whole file is held locked for a process's life: exclusively by one that runs alone, whose memory would not know of
/// other writers, and in common by those of a cluster. Two of its bytes are locks of their own, held for moments. The kernel
/// drops all of them with the process, so nothing is left to clean up after a crash. The file itself stays: removing it would
/// race.
final class StoreLock: Sendable {
    /// A lock on one byte, which is not the lock on the whole: `flock` and `fcntl` know nothing of each other.
    private enum Byte: off_t {
        /// Held while the database is made, checked, migrated or closed.
        case opening = 0
        /// Held by the one that writes next.
        case turn = 1
    }

    static let openingLimit = 30_000
    static let turnLimit = 5_000

    private let sharing: StoreSharing
    private let descriptor: Mutex<CInt?>
    /// Nobody else had the database open when it was asked for.
    let isFirst: Bool

    /// Takes the lock, and keeps others from opening until `opened()`.
    /// - Throws: `StoreError.unusable` where another process has it in a way that forbids this one, or the folder can't be
    ///   written.
    init(beside path: String, _ sharing: StoreSharing = .alone) throws {
        let lockPath = path + ".lock"
        let descriptor = unsafe Glibc.open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError.unusable(
                what: "\(lockPath) can't be written (\(Self.words(of: errno)))",
                advice: "Let this user write in the folder, see that its disk is not read-only or full, or name "
                    + "another.")
        }
        do {
            guard Self.hold(.opening, of: descriptor, limit: Self.openingLimit) else {
                throw StoreError.unusable(
                    what: "Another perezvon has been opening \(path) for \(Self.openingLimit / 1000) s",
                    advice: "Wait until its upgrade or check of the file is over, or end it if it hangs.")
            }
            isFirst = try Self.enter(descriptor, sharing, path)
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        self.sharing = sharing
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// The database is open: others may come that share it.
    func opened() {
        descriptor.withLock { descriptor in
            guard let descriptor else { return }
            // Nobody can slip in between the two locks: he would have to hold the opening.
            if sharing == .shared, isFirst { flock(descriptor, LOCK_SH | LOCK_NB) }
            Self.free(.opening, of: descriptor)
        }
    }

    /// Keeps others from opening until `release`, which must follow.
    /// - Returns: whether nobody else has the database open.
    func closing() -> Bool {
        descriptor.withLock { descriptor in
            guard let descriptor else { return false }
            guard sharing == .shared else { return true }
            guard Self.hold(.opening, of: descriptor, limit: Self.turnLimit) else { return false }
            return flock(descriptor, LOCK_EX | LOCK_NB) == 0
        }
    }

    /// Lets another process in. A second call does nothing.
    func release() {
        descriptor.withLock { descriptor in
            if let open = descriptor { Glibc.close(open) }
            descriptor = nil
        }
    }

    /// Begins a transaction when it is this process's turn.
    ///
    /// Whoever has just written would always be the first to write again, because SQLite's own waiting asks now and then: so
    /// the next in turn holds a lock of its own until he writes, and the others queue for that. Waits at most
    /// `turnLimit` ms for the lock, and then as long as `begin` does.
    func inTurn(_ begin: () throws -> Void) throws {
        guard sharing == .shared else { return try begin() }
        let descriptor = descriptor.withLock { $0 }
        guard let descriptor, Self.hold(.turn, of: descriptor, limit: Self.turnLimit) else {
            throw DatabaseError(resultCode: .SQLITE_BUSY, message: "no turn within \(Self.turnLimit) ms")
        }
        defer { Self.free(.turn, of: descriptor) }
        try begin()
    }

    /// - Returns: whether nobody else has the file.
    private static func enter(_ descriptor: CInt, _ sharing: StoreSharing, _ path: String) throws -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            write(descriptor)
            return true
        }
        let isShared = flock(descriptor, LOCK_SH | LOCK_NB) == 0
        switch (sharing, isShared) {
        case (.shared, true): return false
        case (.alone, true):
            throw StoreError.unusable(
                what: "Processes of a cluster use \(path), and this one would run alone on it",
                advice: "Start it as one of the cluster, stop the others first, or give it a data folder of its own.")
        case (.alone, false), (.shared, false):
            let owner = read(descriptor)
            throw StoreError.unusable(
                what: "Another perezvon (\(owner.isEmpty ? "of unknown pid" : "pid \(owner)")) uses \(path) alone",
                advice: sharing == .alone
                    ? "Stop it first, or give this one a data folder of its own."
                    : "Stop it, and start it as one of the cluster too.")
        }
    }

    /// Asks once a millisecond, on a thread that may block: a lock that can be waited for with a limit does not exist.
    private static func hold(_ byte: Byte, of descriptor: CInt, limit: Int) -> Bool {
        for _ in 0..<limit {
            if set(byte, of: descriptor, F_WRLCK) { return true }
            sqlite3_sleep(1)
        }
        return false
    }

    private static func free(_ byte: Byte, of descriptor: CInt) {
        _ = set(byte, of: descriptor, F_UNLCK)
    }

    private static func set(_ byte: Byte, of descriptor: CInt, _ kind: CInt) -> Bool {
        // F_OFD_SETLK of Linux, which the C library hides from Swift: held by the open file, not by the process, so that two
        // stores of one process are two as well (fcntl(2), "Open file description locks").
        let setLock: CInt = 37
        var range = Glibc.flock()
        range.l_type = Int16(kind)
        range.l_whence = Int16(SEEK_SET)
        range.l_start = byte.rawValue
        range.l_len = 1
        return unsafe fcntl(descriptor, setLock, &range) == 0
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
