import Foundation

/// The built program, and what is in its way.
enum Program {
    /// `PEREZVON_EXECUTABLE`, or the sibling of the test bundle.
    static func path() throws -> String {
        if let path = ProcessInfo.processInfo.environment["PEREZVON_EXECUTABLE"] {
            guard FileManager.default.isExecutableFile(atPath: path) else {
                throw Missing(description: "PEREZVON_EXECUTABLE names \(path), which can't be run.")
            }
            return path
        }
        let tried = folders().map { $0 + "/perezvon" }
        guard let path = tried.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Missing(
                description: "The program is not built. Run `swift build`, or set PEREZVON_EXECUTABLE. "
                    + "Looked for \(tried.joined(separator: ", ")).")
        }
        return path
    }

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// Where the package manager puts a program beside the bundle of its tests.
    private static func folders() -> [String] {
        let arguments = CommandLine.arguments
        let named = arguments.firstIndex(of: "--test-bundle-path").map { arguments[min($0 + 1, arguments.count - 1)] }
        let bundles = [named, arguments.first, Bundle.main.executablePath].compactMap(\.self)
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let beside = bundles.filter { $0.hasSuffix(".xctest") }
            .map { URL(filePath: $0).deletingLastPathComponent().path() }
        return (beside + [root.appending(path: ".build/debug").path()]).map {
            $0.hasSuffix("/") ? String($0.dropLast()) : $0
        }
    }
}
