/// Something that is known from elsewhere, beside what was found.
package struct TruthLine: Hashable, Sendable {
    package var label: String
    package var found: Int
    package var expected: Int

    package init(label: String, found: Int, expected: Int) {
        self.label = label
        self.found = found
        self.expected = expected
    }
}
