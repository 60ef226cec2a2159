import Actors
import FoundationEssentials
import Glibc

/// A file that is put in its place whole or not at all, and is on the disk then.
///
/// It grows as `….partial` beside its place. Whoever wants it must see to it that nobody else makes the same file.
package struct DurableFile {
    let path: String

    package init(path: String) {
        self.path = path
    }

    package var partial: String { path + ".partial" }

    /// Makes the folder, drops what an earlier try left, lets `make` write the file `partial`, and puts it in its place.
    /// - Throws: `StoreError.unusable` where there is such a file already, or whatever `make` throws; nothing is left then.
    func make(_ make: (_ partial: String) throws -> Void) throws {
        try begin()
        do {
            try make(partial)
            try finish()
        } catch {
            try abandon()
            throw error
        }
    }

    /// Makes the folder, and drops what an earlier try left. Then `partial` may be written, until `finish` or `abandon`.
    /// - Throws: `StoreError.unusable` where there is such a file already.
    package func begin() throws {
        try StoreFile.makeFolder(of: path)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.unusable(
                what: "\(path) is there already", advice: "It was not touched. Move it away, or name another file.")
        }
        try abandon()
    }

    /// Puts the file in its place.
    package func finish() throws {
        try Self.sync(partial)
        guard unsafe rename(partial, path) == 0 else { throw Self.failure("put in its place", path) }
        try Self.sync(URL(filePath: path).deletingLastPathComponent().path())
    }

    /// Removes what was written, with what SQLite may have put beside it.
    package func abandon() throws {
        for ending in ["", "-wal", "-shm", "-journal"] {
            guard unsafe unlink(partial + ending) == 0 || errno == ENOENT else {
                throw Self.failure("removed", partial + ending)
            }
        }
    }

    /// Forces a file or a folder to the disk.
    private static func sync(_ path: String) throws {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("opened", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("forced to the disk", path) }
    }

    private static func failure(_ what: String, _ path: String) -> StoreError {
        let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        return .unusable(
            what: "\(path) can't be \(what) (\(reason))",
            advice: "See that the disk has room and is not failing, and that this user may write in the folder.")
    }
}
