/// Why bytes are not JSON, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: String, Hashable, Sendable {
        case unexpectedEnd = "the text ends too early"
        case unexpectedByte = "this does not belong here"
        case trailingBytes = "there is more after the value"
        case badNumber = "this is not a number of JSON"
        case badEscape = "this escape is not JSON's"
        case loneSurrogate = "half of a surrogate pair"
        case controlCharacter = "a control character in a string must be escaped"
        case notUTF8 = "these bytes are not UTF-8"
        case tooDeep = "the nesting is too deep"
        case duplicateKey = "this key was there before in its object"
        case wrongKind = "another kind of value is needed here"
    }

    package var reason: Reason
    /// Bytes before the place.
    package var offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    package var description: String { "At byte \(offset): \(reason.rawValue)." }
}
