/// The connection was cut, or its answer did not come in time. Whatever was sent before a COMMIT was not committed.
struct ConnectionLost: Error {
    var why: String
}
