import ContactCenter

/// What a receiver's HTTP status means for a delivery.
///
/// | status | meaning | why |
/// |---|---|---|
/// | 2xx | accepted | |
/// | 409 | accepted | the receiver has this idempotency key already |
/// | 408, 425, 429, 5xx | try later | `Retry-After` is heeded |
/// | 401, 403, 404 | try later | a wrong secret or address, which a person will mend: the results must not be lost by then |
/// | 3xx | refused | redirects are not followed: they would carry personal data to an address nobody chose |
/// | other 4xx | refused | the same request would be refused again |
enum AnswerMeaning {
    /// - Parameters:
    ///   - text: what the receiver said, shortened.
    ///   - after: what `Retry-After` said.
    static func of(status: Int, text: String, after: Duration?) -> DeliveryAnswer {
        let said = text.isEmpty ? "HTTP \(status)" : "HTTP \(status): \(text)"
        switch status {
        case 200..<300, 409:
            return .accepted
        case 408, 425, 429, 500..<600:
            return .tryLater(said, after: after)
        case 401, 403:
            return .tryLater(
                "\(said). Compare the secret and the rights at the receiver with the shop's `crm` settings",
                after: after)
        case 404:
            return .tryLater(
                "\(said). Nothing is at this address: mend `url` in the shop's `crm` settings", after: after)
        case 300..<400:
            return .refused("\(said). Redirects are not followed: put the new address into the shop's `crm` settings")
        default:
            return .refused(said)
        }
    }
}
