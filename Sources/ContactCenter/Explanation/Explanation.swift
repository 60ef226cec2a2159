/// Why an order is not being dialled now, or an operator has nothing to do: a code for programs, a text for people.
package struct Explanation: Hashable, Sendable {
    /// `operator`, `calling_window`, `retry_delay`…: stable.
    package var code: String
    package var since: Instant?
    package var until: Instant?
    package var text: LocalizedText

    package init(code: String, since: Instant?, until: Instant?, text: LocalizedText) {
        self.code = code
        self.since = since
        self.until = until
        self.text = text
    }
}
