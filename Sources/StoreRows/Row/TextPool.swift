/// Keeps one copy of each text that many rows share, so that 100,000 leads of one campaign hold its name once.
package struct TextPool {
    private var texts: Set<String> = []

    package init() {}

    /// The copy of this text. Texts of up to 15 bytes are held in the string itself, and need no pool.
    package mutating func shared(_ text: String) -> String {
        guard text.utf8.count > 15 else { return text }
        return texts.insert(text).memberAfterInsert
    }
}
