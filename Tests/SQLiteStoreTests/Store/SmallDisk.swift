import Foundation
import Glibc
import Testing

/// A real file system of a given size, in memory. Mounting one takes an administrator.
struct SmallDisk: ~Copyable {
    let path: String
    private let folder: TemporaryFolder

    /// - Returns: nil where this process may not mount; an error where it runs in continuous integration, which must.
    static func mounted(bytes: Int) throws -> SmallDisk? {
        let disk = SmallDisk(try TemporaryFolder())
        guard unsafe mount("perezvon-test", disk.path, "tmpfs", 0, "size=\(bytes)") == 0 else {
            let reason = unsafe String(cString: strerror(errno))
            print("SKIPPED: no small disk can be mounted here (\(reason)): run as root to test full disks")
            if ProcessInfo.processInfo.environment["CI"] == "true" {
                Issue.record("continuous integration must let the tests mount a small disk: \(reason)")
            }
            return nil
        }
        return disk
    }

    private init(_ folder: consuming TemporaryFolder) {
        path = folder.path
        self.folder = folder
    }

    /// Mounts the same disk so that nothing can be written.
    func makeReadOnly() -> Bool {
        unsafe mount("perezvon-test", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
    }

    deinit {
        unsafe _ = umount2(path, CInt(MNT_DETACH))
    }
}
