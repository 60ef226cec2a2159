/// What is wrong with one field of a request.
package struct FieldProblem: Hashable, Sendable {
    /// RFC 6901: `/items/0/price`; empty for the whole document.
    package var pointer: String
    /// `missing`, `wrong_type`, `too_long`…: stable.
    package var code: String
    package var detail: String

    package init(_ pointer: String, _ code: String, _ detail: String) {
        self.pointer = pointer
        self.code = code
        self.detail = detail
    }

    package var json: JSONValue {
        ["pointer": .string(pointer), "code": .string(code), "detail": .string(detail)]
    }
}
