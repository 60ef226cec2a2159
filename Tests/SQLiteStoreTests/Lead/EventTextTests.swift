import ContactCenter
import StoreRows
import Testing

@testable import SQLiteStore

@Suite struct EventTextTests {
    @Test func namesAreSortedAndNothingIsSpaced() {
        let text = EventText.write(.received(.held(.doNotCall), deadline: Instant(milliseconds: -5)))
        #expect(text == #"{"deadline_at":-5,"reason":"do_not_call","verdict":"held"}"#)
    }

    @Test(arguments: ["", "\"", "\\", "\n\r\t", "\u{0}", "\u{1F}", "\u{7F}", "é😀\u{200D}", "e\u{301}", "</script>"])
    func anyTextComesBack(text: String) throws {
        let event = LeadEvent.cancelled(by: text)
        #expect(try EventText.read(event.word, EventText.write(event)) == event)
        #expect(try EventText.readList(EventText.write([text, text])) == [text, text])
    }

    @Test(arguments: ["", "{", "[]", "{}", #"{"by":1}"#, #"{"by":null}"#, #"{"by":{}}"#, "\u{0}"])
    func foreignTextIsRefused(text: String) {
        #expect(throws: RowProblem.self) { try EventText.read("cancelled", text) }
    }
}
