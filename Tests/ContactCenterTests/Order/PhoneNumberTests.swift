import ContactCenter
import Testing

struct PhoneNumberTests {
    @Test(arguments: ["+380671234567", "+1", "+999999999999999"])
    func aNumberComesBackFromItsText(text: String) {
        #expect(PhoneNumber(e164: text)?.e164 == text)
    }

    @Test(arguments: ["", "+", "380671234567", "+0671234567", "+38067123456a", "+1234567890123456", "+38 067"])
    func whatIsNotE164IsNotRead(text: String) {
        #expect(PhoneNumber(e164: text) == nil)
    }

    @Test(arguments: [("+380671234567", "+380•••••4567"), ("+1234567890", "+1•••••7890"), ("+123456789", "+•••89")])
    func aDescriptionDoesNotGiveTheNumberAway(text: String, masked: String) {
        #expect(PhoneNumber(e164: text)?.description == masked)
    }
}
