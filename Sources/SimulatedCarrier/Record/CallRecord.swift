package import ContactCenter

/// One line of the carrier's own record, as telephone companies keep it: what happened to a call, and when.
package struct CallRecord: Hashable, Sendable {
    package enum Event: Hashable, Sendable {
        /// `others`: live calls that the telephone was at already, which must be none.
        case placed(others: Int)
        case answered
        case ended(Outcome, cause: String)
    }

    package var event: Event
    package var attempt: AttemptID
    package var phone: PhoneNumber
    package var shop: ShopID
    package var at: Instant

    package init(event: Event, attempt: AttemptID, phone: PhoneNumber, shop: ShopID, at: Instant) {
        self.event = event
        self.attempt = attempt
        self.phone = phone
        self.shop = shop
        self.at = at
    }

    /// One line of JSON: `{"event":"placed","attempt":"…","phone":"+380…","shop":"…","at_ms":…}`; an end has `outcome`
    /// and `cause` too, and a call to a telephone that live calls are at has `"others_at_phone":n`. The phone is whole: the
    /// record is the telephone company's, and its customers are made up.
    package var json: String {
        let (word, rest) =
            switch event {
            case .placed(let others): ("placed", others > 0 ? ",\"others_at_phone\":\(others)" : "")
            case .answered: ("answered", "")
            case .ended(let outcome, let cause):
                ("ended", ",\"outcome\":\(quoted(outcome.rawValue)),\"cause\":\(quoted(cause))")
            }
        return "{\"event\":\"\(word)\",\"attempt\":\"\(attempt)\",\"phone\":\"\(phone.e164)\""
            + ",\"shop\":\(quoted(shop.rawValue)),\"at_ms\":\(at.milliseconds)\(rest)}"
    }

    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
