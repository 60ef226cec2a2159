/// What the server refused, in its own words but for the rows' values.
struct ServerError: Error {
    /// SQLSTATE, five characters: PostgreSQL's documentation, appendix A.
    var state: String
    var message: String
    /// The server ended the session with it.
    var isFatal = false
    /// The rows that each statement before it in the same trip wrote.
    var written: [Int] = []

    /// The server is going down, coming up, or became a replica: another moment, or another host, can do it.
    var isOfServer: Bool {
        isFatal || state.hasPrefix("57P") || state.hasPrefix("08") || state == "25006"
    }

    /// Waiting helps: it is not a matter of names, passwords and rights.
    var canPass: Bool {
        !["28", "3D", "42"].contains(state.prefix(2))
    }

    /// The transaction met another one and was rolled back: the same again can do it.
    var isOfMeeting: Bool {
        state == "40001" || state == "40P01"
    }
}
