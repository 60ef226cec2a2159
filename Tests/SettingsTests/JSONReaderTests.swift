import Testing

@testable import Settings

struct JSONReaderTests {
    private func read(_ text: String) -> (value: SettingsValue?, problems: [SettingsProblem]) {
        let log = ProblemLog(file: nil)
        return (JSONReader.read(Array(text.utf8), log: log), log.problems)
    }

    @Test(arguments: [
        "", " ", "{", "}", "{]", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "[1 2]", "01", "-", "1.", "1e",
        ".5", "+1", "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\u{1}\"", "tru", "nul", "1 1",
        "{\"a\":1,\"a\":2}", "NaN",
    ])
    func whatIsNotJSONIsRefused(text: String) {
        let (value, problems) = read(text)
        #expect(value?.place == nil)
        #expect(problems.map(\.code) == [.notJSON])
    }

    @Test(arguments: [
        ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0416\\ud83c\\udf81\"", "a\"\\/\u{8}\u{c}\n\r\tЖ🎁"), ("\"\"", ""),
        ("\"Ж🎁\"", "Ж🎁"),
    ])
    func textsAreRead(json: String, expected: String) throws {
        let value = try #require(read(json).value)
        guard case .text(let text) = value.content else {
            Issue.record("no text")
            return
        }
        #expect(text == expected)
        // And written the same way back.
        let again = try #require(read(JSONText.text(expected).description).value)
        #expect(again.description == value.description)
    }

    @Test func placesCountLinesAndScalars() throws {
        let value = try #require(read("{\n \"Ж\": 1, \"b\": [\n  true]}").value)
        guard case .fields(let fields) = value.content, case .list(let items) = fields[1].value.content else {
            Issue.record("no mapping")
            return
        }
        #expect(fields.map(\.keyPlace) == [TextPlace(line: 2, column: 2), TextPlace(line: 2, column: 10)])
        #expect(items[0].place == TextPlace(line: 3, column: 3))
    }

    @Test func invalidUTF8AndDepthAreRefused() {
        let log = ProblemLog(file: nil)
        #expect(JSONReader.read([0x22, 0xFF, 0x22], log: log)?.place == nil)
        #expect(read(String(repeating: "[", count: 100_000)).problems.map(\.code) == [.notJSON])
        #expect(read(String(repeating: " ", count: 2 << 20)).problems.map(\.code) == [.tooLarge])
    }

    /// Whatever the bytes, reading ends without a trap; a fixed seed makes a failure come again.
    @Test func mangledTextsNeverTrap() {
        var state: UInt64 = 20_261_127
        let whole = Array(DocumentSamples.campaignText.utf8)
        for _ in 0..<3000 {
            var bytes = whole
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let at = Int(state >> 33) % bytes.count
                if state & 1 == 0 { bytes[at] = UInt8(truncatingIfNeeded: state >> 20) } else { bytes.remove(at: at) }
            }
            let log = ProblemLog(file: nil)
            let value = JSONReader.read(bytes, log: log)
            #expect((value == nil) == !log.problems.isEmpty)
            // Any answer will do but a trap.
            _ = try? DocumentReader.read(json: bytes, kind: "campaign", id: "confirm")
        }
    }
}

extension DocumentSamples {
    fileprivate static var campaignText: String { Document.campaign(campaign).json }
}
