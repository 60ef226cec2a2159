import ContactCenter
import FoundationEssentials
import Mustache

/// The board's page, rendered for a language. All text goes through the template's escaping.
struct BoardPage: Sendable {
    private let template: MustacheTemplate
    private let isOpen: Bool

    init(isOpen: Bool) throws {
        template = try MustacheTemplate(string: BoardHTML.text)
        self.isOpen = isOpen
    }

    /// - Parameter theme: `light` or `dark`; nil for the system's.
    func html(_ language: Language, theme: String?) throws -> String {
        let words = Dictionary(
            uniqueKeysWithValues: BoardWord.allCases.map { ($0.rawValue, $0[language]) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let languages: [[String: Any]] = Language.allCases.map { other in
            [
                "code": other.rawValue, "name": Self.name(other), "isCurrent": other == language,
                "theme": theme as Any,
            ]
        }
        return template.render([
            "lang": language.rawValue, "theme": theme as Any, "isOpen": isOpen, "w": words,
            "wordsJSON": String(decoding: try encoder.encode(words), as: UTF8.self), "languages": languages,
        ] as [String: Any])
    }

    private static func name(_ language: Language) -> String {
        switch language {
        case .english: "EN"
        case .russian: "RU"
        case .ukrainian: "UA"
        }
    }
}
