import Foundation

/// The project's own files: those that git tracks or would track; without git, all but what is built.
struct ProjectTree: Sendable {
    let root: URL
    /// Relative to the root, sorted.
    let paths: [String]
    /// False where git could not be asked.
    let isFromGit: Bool
    /// The files that are UTF-8 and at most two megabytes.
    private let files: [String: SourceFile]

    static let project = ProjectTree(
        root: URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent())

    init(root: URL) {
        self.root = root
        let tracked = Self.trackedPaths(root)
        isFromGit = tracked != nil
        paths = (tracked ?? Self.walkedPaths(root)).sorted()
        var files: [String: SourceFile] = [:]
        for path in paths {
            // A link that leads nowhere or a deleted file that git still tracks has no text: other rules see its path.
            guard let data = try? Data(contentsOf: root.appending(path: path)), data.count <= 2_000_000 else {
                continue
            }
            files[path] = String(data: data, encoding: .utf8).map { SourceFile(path, $0) }
        }
        self.files = files
    }

    /// The files below a folder with one of the name endings.
    func files(under folder: String = "", endings: [String] = [""]) -> [SourceFile] {
        paths.compactMap { path in
            guard path.hasPrefix(folder), endings.contains(where: path.hasSuffix) else { return nil }
            return files[path]
        }
    }

    func text(_ path: String) -> String? { files[path]?.text }

    /// Whether there is such a file, or a folder with files in it.
    func has(_ path: String) -> Bool {
        let folder = path.hasSuffix("/") ? path : path + "/"
        return paths.contains { $0 == path || $0.hasPrefix(folder) } || path.isEmpty
    }

    /// The names of the folders right below one.
    func folders(in folder: String) -> Set<String> {
        Set(
            paths.compactMap { path in
                let parts = path.split(separator: "/")
                return parts.count > 2 && parts[0] == folder ? String(parts[1]) : nil
            })
    }

    private static func trackedPaths(_ root: URL) -> [String]? {
        let git = Process()
        let output = Pipe()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-C", root.path, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        do {
            try git.run()
        } catch {
            return nil
        }
        let listing = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0, !listing.isEmpty else { return nil }
        let paths = listing.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return Array(Set(paths)).filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
    }

    private static func walkedPaths(_ root: URL) -> [String] {
        let skipped: Set = [".git", ".build", ".swiftpm", "perezvon-data", "__pycache__"]
        guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isDirectoryKey]) else {
            return []
        }
        var paths: [String] = []
        while let url = walk.nextObject() as? URL {
            if skipped.contains(url.lastPathComponent) {
                walk.skipDescendants()
            } else if !url.hasDirectoryPath {
                paths.append(String(url.path.dropFirst(root.path.count + 1)))
            }
        }
        return paths.filter { $0 != "Package.resolved" }
    }
}
