import Foundation

/// A folder of its own for a test, gone afterwards.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // What can't be removed is left to the system's own sweep of temporary files.
        try? FileManager.default.removeItem(atPath: path)
    }
}
