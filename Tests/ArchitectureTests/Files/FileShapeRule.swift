/// The name and the length of a source file.
enum FileShapeRule: CaseIterable, Sendable {
    case name
    case length

    static let longest = 400
    /// A table that a script writes says so, and may be as long as it is.
    private static let generated = "not edited by hand"
    private static let vagueWords = ["Utils", "Util", "Helpers", "Helper", "Common", "Manager"]

    func violations(in file: SourceFile) -> [Violation] {
        let (path, text) = (file.path, file.text)
        switch self {
        case .name:
            let name = path.split(separator: "/").last ?? ""
            guard name.hasSuffix(".swift"), let word = Self.vagueWords.first(where: name.contains) else { return [] }
            return [
                Violation(path, nil, "\(word) says nothing: name the file after the noun of the domain that it holds")
            ]
        case .length:
            let lines =
                text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
            guard lines > Self.longest, !text.contains(Self.generated) else { return [] }
            return [
                Violation(path, lines, "\(lines) lines, the limit is \(Self.longest): one type a file, split by noun")
            ]
        }
    }
}
