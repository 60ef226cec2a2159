/// A row that this program cannot have written: the store was changed by hand, or is damaged.
package struct RowProblem: Error {
    package var table: String
    /// What can't be read, without personal data.
    package var what: String

    package init(table: String, what: String) {
        self.table = table
        self.what = what
    }
}
