/// A statement with the values of its parameters.
struct Query {
    let sql: String
    var parameters: Parameters
    /// Prepared once for each connection; false for a text that is put together, of which there are many.
    let isKept: Bool

    init(_ sql: String, isKept: Bool = true, _ put: (inout Parameters) -> Void = { _ in }) {
        self.sql = sql
        self.isKept = isKept
        parameters = Parameters()
        put(&parameters)
    }
}
