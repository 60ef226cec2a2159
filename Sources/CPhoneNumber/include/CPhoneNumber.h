#ifndef C_PHONE_NUMBER_H
#define C_PHONE_NUMBER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What libphonenumber says of a text.
typedef enum : int32_t {
    /// Valid: `digits` is the number.
    CPhoneNumberValid = 0,
    /// The right length for its country, but in no range that is given out.
    CPhoneNumberNotAssigned = 1,
    CPhoneNumberTooShort = 2,
    CPhoneNumberTooLong = 3,
    /// The plus is followed by no country's code, or there is no code and the region is not known.
    CPhoneNumberInvalidCountry = 4,
    CPhoneNumberNotANumber = 5,
    /// Between the shortest and the longest that its country has, but of no length in use.
    CPhoneNumberInvalidLength = 6,
} CPhoneNumberStatus;

/// Reads one number.
/// - text: any bytes, `length` of them; need not end with a zero.
/// - region: ISO 3166 letters of the region of numbers without a country code, ended by a zero; any other text is no region.
/// - digits: becomes the E.164 digits without the plus where the status is valid or not assigned, else 0.
/// May be called from any thread.
CPhoneNumberStatus CPhoneNumberParse(
    const char *text, size_t length, const char *region, uint64_t *digits);

#ifdef __cplusplus
}
#endif

#endif
