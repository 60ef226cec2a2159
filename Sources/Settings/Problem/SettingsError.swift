/// Everything that is wrong in the settings that were read: the reader's or the sender's fault, never to be retried.
package struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not empty, in the order of the text.
    package var problems: [SettingsProblem]

    package init(_ problems: [SettingsProblem]) {
        self.problems = problems
    }

    /// One line a problem.
    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
