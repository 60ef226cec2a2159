import ContactCenter
import Testing

struct AmountTests {
    @Test(arguments: ["0", "210.48", "-3.5", "0.000000001", "999999999999999", "100.10", "0.00"])
    func anAmountIsKeptAsItWasWritten(text: String) {
        #expect(Amount(text)?.description == text)
    }

    @Test(arguments: ["", ".", "1.", ".5", "1e3", "1,5", " 1", "+1", "--1", "1.0000000000", "1234567890123456", "1-"])
    func whatIsNoAmountIsNotRead(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test(
        arguments: [
            ("210.48", 210_480_000), ("0.0000019", 1), ("-1", -1_000_000), ("999999999999999", nil),
        ] as [(String, Int64?)])
    func sumsAreMadeOfMillionths(text: String, micros: Int64?) {
        #expect(Amount(text)?.micros == micros)
    }
}
