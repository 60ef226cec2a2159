import Foundation
import Glibc
import Testing

/// A file system of a given size, in memory. Mounting one takes an administrator.
final class SmallDisk: Sendable {
    let path: String

    /// - Returns: nil where this process may not mount: said aloud, and an error in continuous integration.
    static func mounted(megabytes: Int) throws -> SmallDisk? {
        let path = FileManager.default.temporaryDirectory.appending(path: "perezvon-disk-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard unsafe mount("perezvon-test", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            let code = errno
            try FileManager.default.removeItem(atPath: path)
            print("SKIPPED: no small disk can be mounted here (errno \(code)): run as root to test full disks")
            if ProcessInfo.processInfo.environment["CI"] == "true" {
                Issue.record("continuous integration must let the tests mount a small disk: errno \(code)")
            }
            return nil
        }
        return SmallDisk(path)
    }

    private init(_ path: String) {
        self.path = path
    }

    deinit {
        unsafe umount2(path, CInt(MNT_DETACH))
        // An empty folder that can't be removed is in nobody's way.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Nothing can be written from now on.
    func makeReadOnly() throws {
        guard unsafe mount("perezvon-test", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
    }

    /// Takes all the room that is left.
    func fill() throws {
        let file = unsafe open(ballast, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer { close(file) }
        var block = [UInt8](repeating: 0x2E, count: 4096)
        while unsafe write(file, &block, block.count) > 0 {}
    }

    /// Gives the room back.
    func free() throws {
        try FileManager.default.removeItem(atPath: ballast)
    }

    private var ballast: String { path + "/ballast" }
}
