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
        let theme: [String: Any] = theme.map { ["theme": $0] } ?? [:]
        let languages: [[String: Any]] = Language.allCases.map { other in
            let link: [String: Any] = [
                "code": other.rawValue, "name": Self.name(other), "isCurrent": other == language,
            ]
            return link.merging(theme) { $1 }
        }
        let page: [String: Any] = [
            "lang": language.rawValue, "isOpen": isOpen, "w": words,
            "wordsJSON": String(decoding: try encoder.encode(words), as: UTF8.self), "languages": languages,
        ]
        return template.render(page.merging(theme) { $1 })
    }

    private static func name(_ language: Language) -> String {
        switch language {
        case .english: "EN"
        case .russian: "RU"
        case .ukrainian: "UA"
        }
    }
}
