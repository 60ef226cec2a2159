import ContactCenter
import Foundation
import Settings
import Testing

struct RoundTripTests {
    @Test(arguments: DocumentSamples.full + DocumentSamples.bare)
    func aDocumentSurvivesItsJSON(document: Document) throws {
        let json = document.json
        let read = try DocumentReader.read(json: Array(json.utf8), kind: document.kind.rawValue, id: document.id)
        #expect(read.document == document)
        #expect(read.json == json)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }

    @Test(arguments: DocumentSamples.full)
    func jsonIsAlsoYAML(document: Document) throws {
        let read = try DocumentReader.read(text: document.json, file: "x.yaml")
        #expect(read.map(\.document) == [document])
    }

    /// A field that somebody adds to the domain must get a key, or it is lost with the next restart.
    @Test(arguments: zip(DocumentSamples.full, [10, 20, 8, 3]))
    func everyFieldHasAKey(document: Document, fields: Int) throws {
        let value: Any =
            switch document {
            case .shop(let shop): shop
            case .campaign(let campaign): campaign
            case .operator(let profile): profile
            case .telephonyServer(let server): server
            }
        // All but the id; a telephone server's two capacities stand in one key.
        let stored = Mirror(reflecting: value).children.count - 1
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(document.json.utf8)) as? [String: Any])
        let grouped = document.kind == .telephonyServer ? 1 : 0
        #expect(object.count - 2 == stored - grouped)
        #expect(object.count - 2 == fields)
    }

    @Test func theHashTakesThePasswordsPlace() throws {
        var located = try DocumentReader.read(
            json: Array(#"{"name":"O","password":"correct horse"}"#.utf8), kind: "operator", id: "o")
        #expect(located.plainPassword == "correct horse")
        #expect(!located.json.contains("horse"))
        #expect(!"\(located)".contains("horse"))
        #expect(!String(reflecting: located).contains("horse"))
        located.setPasswordHash("hash$1")
        #expect(located.plainPassword == nil)
        #expect(located.json.contains(#""password_hash":"hash$1""#))
    }

    @Test func aNewerVersionsKeysArePassedOverInStoredDocuments() throws {
        let body = #"{"driver":"simulated","from_the_future":{"a":1},"capacity":{"channels":5,"more":true}}"#
        let read = try DocumentReader.read(stored: body, kind: "telephony_server", id: "t")
        #expect(read.document.telephonyServer?.channels == 5)
        #expect(throws: SettingsError.self) {
            try DocumentReader.read(json: Array(body.utf8), kind: "telephony_server", id: "t")
        }
    }
}
