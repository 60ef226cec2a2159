package import ContactCenter

/// The call was not placed: somebody hung up on its id, or was told that there is no such call, before its order came.
package struct RefusedCall: Error, Hashable, Sendable, CustomStringConvertible {
    package var attempt: AttemptID

    package init(attempt: AttemptID) {
        self.attempt = attempt
    }

    package var description: String { "the call \(attempt) was given up before its order came: it is not placed" }
}
