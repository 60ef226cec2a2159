/// A value of a settings text with its place: what YAML and JSON have in common.
struct SettingsValue {
    enum Content {
        /// `null`, `~` or nothing: the same as a key that is left out.
        case null
        /// A plain YAML scalar: text, number or truth value, whichever its key takes. So `region: NO` is Norway.
        case plain(String)
        /// Quoted: a text and nothing else.
        case text(String)
        /// A JSON number, as it was written.
        case number(String)
        case truth(Bool)
        case list([SettingsValue])
        case fields([SettingsField])
    }

    var content: Content
    var place: TextPlace

    /// What was found, for a problem's text.
    var description: String {
        switch content {
        case .null: "nothing"
        case .plain(let text), .number(let text): "`\(shortened(text))`"
        case .text(let text): "the text \"\(shortened(text))\""
        case .truth(let flag): "`\(flag)`"
        case .list: "a list"
        case .fields: "a mapping"
        }
    }

    private func shortened(_ text: String) -> String {
        text.unicodeScalars.count <= 60 ? text : String(text.prefix(60)) + "…"
    }
}

/// One key of a mapping.
struct SettingsField {
    var key: String
    var keyPlace: TextPlace
    var value: SettingsValue
}
