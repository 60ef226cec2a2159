#include "CPhoneNumber.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace {

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// Loading the metadata costs tens of milliseconds: once, at the first call. The library would log refused input to stderr.
PhoneNumberUtil &Library() {
    static PhoneNumberUtil *const library = [] {
        PhoneNumberUtil *instance = PhoneNumberUtil::GetInstance();
        instance->SetLogger(new NullLogger);  // owned by the library from here on
        return instance;
    }();
    return *library;
}

uint64_t Digits(const PhoneNumber &number) {
    std::string text;
    Library().Format(number, PhoneNumberUtil::E164, &text);
    uint64_t value = 0;
    size_t count = 0;
    for (char letter : text) {
        if (letter < '0' || letter > '9') continue;
        if (++count > 18) return 0;
        value = value * 10 + uint64_t(letter - '0');
    }
    return value;
}

CPhoneNumberStatus Refusal(PhoneNumberUtil::ErrorType error) {
    switch (error) {
        case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return CPhoneNumberInvalidCountry;
        case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
        case PhoneNumberUtil::TOO_SHORT_NSN: return CPhoneNumberTooShort;
        case PhoneNumberUtil::TOO_LONG_NSN: return CPhoneNumberTooLong;
        default: return CPhoneNumberNotANumber;
    }
}

CPhoneNumberStatus Parse(const std::string &text, const char *region, uint64_t *digits) {
    PhoneNumber number;
    PhoneNumberUtil::ErrorType error = Library().Parse(text, region, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) return Refusal(error);
    if (Library().IsValidNumber(number)) {
        *digits = Digits(number);
        return *digits != 0 ? CPhoneNumberValid : CPhoneNumberNotANumber;
    }
    switch (Library().IsPossibleNumberWithReason(number)) {
        case PhoneNumberUtil::TOO_SHORT:
        case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return CPhoneNumberTooShort;
        case PhoneNumberUtil::TOO_LONG: return CPhoneNumberTooLong;
        case PhoneNumberUtil::INVALID_COUNTRY_CODE: return CPhoneNumberInvalidCountry;
        case PhoneNumberUtil::INVALID_LENGTH: return CPhoneNumberInvalidLength;
        case PhoneNumberUtil::IS_POSSIBLE: break;
    }
    *digits = Digits(number);
    return CPhoneNumberNotAssigned;
}

}  // namespace

// No C++ exception may reach Swift: the library throws none of its own, but memory can run out.

CPhoneNumberStatus CPhoneNumberParse(
    const char *text, size_t length, const char *region, uint64_t *digits) {
    *digits = 0;
    try {
        return Parse(std::string(text, length), region, digits);
    } catch (...) {
        return CPhoneNumberNotANumber;
    }
}
