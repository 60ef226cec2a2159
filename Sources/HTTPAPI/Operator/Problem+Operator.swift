import HTTPTypes

/// The problems of what operators do.
extension Problem {
    /// An actor said no: the code and the sentence are its own.
    static func refused(_ code: String, _ detail: String) -> Problem {
        Problem(.conflict, code, "That does not fit what is going on", detail: detail)
    }

    static let workNotFound = Problem.notFound("work")
}
