import CPhoneNumber

/// libphonenumber, as the one function that we need of it.
///
/// About 10 µs a call. May be called from any thread; the first call loads the metadata.
enum PhoneLibrary {
    enum Answer: Hashable {
        case valid(UInt64)
        case notAssigned
        case tooShort
        case tooLong
        case invalidLength
        case invalidCountry
        case notANumber
    }

    static func parse(_ text: String, region: String) -> Answer {
        var digits: UInt64 = 0
        let status = unsafe CPhoneNumberParse(text, text.utf8.count, region, &digits)
        return switch status {
        case CPhoneNumberValid: .valid(digits)
        case CPhoneNumberNotAssigned: .notAssigned
        case CPhoneNumberTooShort: .tooShort
        case CPhoneNumberTooLong: .tooLong
        case CPhoneNumberInvalidLength: .invalidLength
        case CPhoneNumberInvalidCountry: .invalidCountry
        default: .notANumber
        }
    }
}
