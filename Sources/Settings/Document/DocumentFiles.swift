import FoundationEssentials

/// Reads the documents of files and folders, as `documents:` and `perezvon apply -f` name them.
package enum DocumentFiles {
    /// Files of one folder; a folder with more is not a folder of settings.
    private static let mostFiles = 10_000

    /// Reads every file, and of a folder every `.yaml` and `.yml` in it and below, in the order of their names.
    ///
    /// A node's own settings are no such documents and are refused: keep them beside the folder, not in it.
    /// - Throws: the problems of all files at once, `unreadable_file` among them.
    package static func read(_ paths: [String]) throws(SettingsError) -> [LocatedDocument] {
        var documents: [LocatedDocument] = []
        var problems: [SettingsProblem] = []
        for path in paths {
            do throws(SettingsError) {
                for file in try files(at: path) {
                    do throws(SettingsError) {
                        documents += try DocumentReader.read(text: SettingsFile.text(at: file), file: file)
                    } catch {
                        problems += error.problems
                    }
                }
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw SettingsError(problems) }
        return documents
    }

    /// The file itself, or the folder's settings files.
    static func files(at path: String) throws(SettingsError) -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw SettingsFile.unreadable(path, "there is no such file or folder", "mind the spelling")
        }
        guard isFolder else { return [path] }
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: path)
        } catch {
            throw SettingsFile.unreadable(path, "the folder can't be listed", "allow this user to read it")
        }
        let found = names.filter { name in
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            return !isHidden && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
        }
        guard found.count <= mostFiles else {
            throw SettingsFile.unreadable(path, "the folder has \(found.count) files", "name the files instead")
        }
        return found.sorted().map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }
}
