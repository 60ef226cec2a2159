/// Gathers the problems of one text while it is read. Used by one reader, never shared.
final class ProblemLog {
    /// Enough to mend a file by; a file with more is not a settings file.
    private static let most = 100

    let file: String?
    /// Keys of a newer version are then passed over, as when stored documents are read.
    let ignoresUnknownKeys: Bool
    private(set) var problems: [SettingsProblem] = []

    init(file: String?, ignoresUnknownKeys: Bool = false) {
        self.file = file
        self.ignoresUnknownKeys = ignoresUnknownKeys
    }

    func note(
        _ code: SettingsProblem.Code, at place: TextPlace?, pointer: String = "", _ message: String,
        _ advice: String
    ) {
        guard problems.count < Self.most else { return }
        problems.append(
            SettingsProblem(
                code: code, file: file, place: place, pointer: pointer, message: message, advice: advice))
    }

    func throwIfAny() throws(SettingsError) {
        guard !problems.isEmpty else { return }
        throw SettingsError(
            problems.sorted { ($0.place ?? .start) < ($1.place ?? .start) })
    }
}

extension TextPlace {
    fileprivate static let start = TextPlace(line: 0, column: 0)
}
