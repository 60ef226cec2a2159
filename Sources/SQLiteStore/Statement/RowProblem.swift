/// A row that this program cannot have written: the file was changed by hand, or is damaged.
struct RowProblem: Error {
    var table: String
    /// What can't be read, without personal data.
    var what: String
}
