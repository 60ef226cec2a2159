import Foundation
import HTTPAPI
import Testing

struct JSONScannerTests {
    @Test(
        "takes what RFC 8259 takes",
        arguments: [
            "null", " true ", "false", "0", "-0", "12.5e-3", "1E+9", #""""#, #""Ж€😀""#, "[]", "{}",
            "[1,[2,{}]]", #"{"a":1,"b":{"a":2}}"#, "\t\r\n{ \"a\" : [ ] }\n", #""\u0416\ud83d\ude00\/\b""#,
            #"{"":{"":null}}"#, #""\u0000""#, #"{"é":1,"e\u0301":2}"#,
        ])
    func takes(text: String) throws {
        _ = try JSONValue(parsing: Array(text.utf8))
    }

    @Test(
        "refuses what RFC 8259 refuses, and says where",
        arguments: [
            ("", .unexpectedEnd, 0), ("nul", .unexpectedEnd, 3), ("nulL", .unexpectedByte, 3),
            ("01", .badNumber, 1), ("-", .badNumber, 1), ("1.", .badNumber, 2), (".5", .unexpectedByte, 0),
            ("1e", .badNumber, 2), ("+1", .unexpectedByte, 0), ("1 2", .trailingBytes, 2),
            ("[1,]", .unexpectedByte, 3), ("[1 2]", .unexpectedByte, 3), ("[", .unexpectedEnd, 1),
            (#"{"a":1,}"#, .unexpectedByte, 7), (#"{"a"1}"#, .unexpectedByte, 4),
            ("{a:1}", .unexpectedByte, 1), (#"{"a":1"#, .unexpectedEnd, 6), (#""abc"#, .unexpectedEnd, 4),
            (#""\x""#, .badEscape, 1), (#""\u12G4""#, .badEscape, 1), (#""\u12"#, .unexpectedEnd, 5),
            (#""\ud800""#, .loneSurrogate, 1), (#""\udc00\ud800""#, .loneSurrogate, 1),
            (#""\ud800\u0041""#, .loneSurrogate, 1), ("\"\u{1}\"", .controlCharacter, 1),
            (#"{"a":1,"a":2}"#, .duplicateKey, 7), (#"{"a":1,"\u0061":2}"#, .duplicateKey, 7),
            ("NaN", .unexpectedByte, 0), ("\u{FEFF}1", .unexpectedByte, 0), ("'a'", .unexpectedByte, 0),
        ] as [(String, JSONError.Reason, Int)])
    func refuses(text: String, reason: JSONError.Reason, offset: Int) {
        #expect(throws: JSONError(reason, at: offset)) {
            try JSONValue(parsing: Array(text.utf8))
        }
    }

    @Test(
        "refuses bytes that are not UTF-8",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF],
        ] as [[UInt8]])
    func refusesOtherEncodings(bytes: [UInt8]) {
        #expect(throws: JSONError(.notUTF8, at: 1)) {
            try JSONValue(parsing: [0x22] + bytes + [0x22])
        }
    }

    @Test func nestingIsLimited() throws {
        let limit = JSONScanner.depthLimit
        let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        _ = try JSONValue(parsing: Array(deep.utf8))
        #expect(throws: JSONError(.tooDeep, at: limit)) {
            try JSONValue(parsing: Array("[\(deep)]".utf8))
        }
    }

    @Test func aKeyThatOccursTwiceIsFoundAmongThousands() throws {
        let members = (0..<5000).map { "\"key\($0)\":{\"key\($0)\":\($0)}" }
        _ = try JSONValue(parsing: Array("{\(members.joined(separator: ","))}".utf8))
        #expect(throws: JSONError.self) {
            try JSONValue(parsing: Array("{\(members.joined(separator: ",")),\"key4321\":0}".utf8))
        }
    }

    /// Bytes from the network never trap, and what is taken is written and read back as the same.
    @Test func damagedDocumentsAreTakenOrRefused() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            var bytes = JSONDocument.random(&random).bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes[index], at: index)
                }
            }
            do throws(JSONError) {
                let value = try JSONValue(parsing: bytes)
                #expect(throws: Never.self) {
                    let again = try JSONValue(parsing: value.bytes)
                    #expect(again == value)
                }
            } catch {
                #expect((0...bytes.count).contains(error.offset))
            }
        }
    }

    @Test func readsWhatFoundationReads() throws {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<2000 {
            let document = JSONDocument.random(&random)
            let bytes = document.spaced(&random)
            let ours = try JSONValue(parsing: bytes)
            let theirs = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect(JSONDocument.isSame(ours, theirs), "\(String(decoding: bytes, as: UTF8.self))")
            #expect(ours == document)
        }
    }
}
