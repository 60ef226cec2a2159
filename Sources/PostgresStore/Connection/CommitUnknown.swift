/// A commit was on its way when the connection was lost: it may have been done.
struct CommitUnknown: Error {
    var why: String
}
