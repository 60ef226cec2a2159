/// Bytes that are not of the form that they should have: what is wrong, and where.
struct MalformedBytes: Error, Hashable, CustomStringConvertible {
    let what: String
    let position: Int

    var description: String { "byte \(position): \(what)" }
}
