import FoundationEssentials

/// Reads a settings file whole.
enum SettingsFile {
    static func text(at path: String) throws(SettingsError) -> String {
        let bytes = try bytes(at: path, atMost: TextLimits.size)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw unreadable(path, "the file is not UTF-8", "save it as UTF-8 text")
        }
        return text
    }

    /// - Throws: where there is no such file, it can't be read, is no regular file, or has too many bytes.
    static func bytes(at path: String, atMost most: Int) throws(SettingsError) -> [UInt8] {
        let url = URL(filePath: path).resolvingSymlinksInPath()
        let size: Int
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: url.path(percentEncoded: false))
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw unreadable(path, "this is not a file", "name a regular file")
            }
            size = Int(attributes[.size] as? UInt64 ?? 0)
        } catch let error as SettingsError {
            throw error
        } catch {
            throw unreadable(path, "there is no such file", "mind the spelling, and the folder that it is relative to")
        }
        guard size <= most else {
            throw SettingsError([problem(.tooLarge, path, "the file has \(size) bytes", "keep it below \(most)")])
        }
        do {
            return try Array(Data(contentsOf: url))
        } catch {
            throw unreadable(path, "the file can't be read", "allow this user to read it")
        }
    }

    static func unreadable(_ path: String, _ message: String, _ advice: String) -> SettingsError {
        SettingsError([problem(.unreadableFile, path, message, advice)])
    }

    private static func problem(
        _ code: SettingsProblem.Code, _ path: String, _ message: String, _ advice: String
    ) -> SettingsProblem {
        SettingsProblem(code: code, file: path, place: nil, pointer: "", message: message, advice: advice)
    }
}
