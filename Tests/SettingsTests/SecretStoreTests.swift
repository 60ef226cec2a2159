import ContactCenter
import Foundation
import Settings
import Testing

/// Secrets and passwords from real files.
final class SecretStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-secrets-\(UUID())")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        // What is left in the temporary folder harms nobody.
        try? FileManager.default.removeItem(at: folder)
    }

    private var path: String { folder.path(percentEncoded: false) }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    @Test func aFilesSecretHasNoWhiteSpaceAtItsEnds() throws {
        try write("\n abc def\r\n", "key")
        let store = SecretStore(folder: path, environment: [:])
        #expect(try store.secret(.file("key")) == Array("abc def".utf8))
        #expect(try store.secret(.file(path + "/key")) == Array("abc def".utf8))
    }

    @Test func aChangedSecretIsReadAnew() throws {
        let store = SecretStore(folder: path, environment: [:])
        try write("one", "key")
        #expect(try store.secret(.file("key")) == Array("one".utf8))
        try write("two", "key")
        #expect(try store.secret(.file("key")) == Array("two".utf8))
    }

    @Test func aLinkIsFollowed() throws {
        try write("abc", "..data")
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "key"), withDestinationURL: folder.appending(path: "..data"))
        #expect(try SecretStore(folder: path, environment: [:]).secret(.file("key")) == Array("abc".utf8))
    }

    @Test func whatIsMissingIsToldByName() throws {
        try write(" \n", "empty")
        try write(String(repeating: "x", count: 70_000), "huge")
        let store = SecretStore(folder: path, environment: ["EMPTY": ""])
        let references: [SecretReference] = [
            .file("none"), .file("empty"), .file("huge"), .file("/"), .environment("NONE"), .environment("EMPTY"),
        ]
        for reference in references {
            let error = #expect(throws: SecretError.self) { try store.secret(reference) }
            #expect(error?.advice.isEmpty == false)
        }
        let error = #expect(throws: SecretError.self) { try store.secret(.environment("NONE")) }
        #expect(error?.description == "the environment variable NONE is not set; set it where the node is started")
    }

    @Test func aPasswordFileIsRelativeToItsDocument() throws {
        try write("correct horse\n", "olena.password")
        let text = "kind: operator\nid: olena\nname: O\npassword_file: olena.password\n"
        try write(text, "people.yaml")
        try write("kind: none", ".hidden.yaml")
        let read = try DocumentFiles.read([path])
        #expect(read.map(\.plainPassword) == ["correct horse"])
        #expect(read.map(\.line) == [1])
    }

    @Test func allFilesProblemsAreTold() throws {
        try write("kind: shop\nid: a\n", "a.yaml")
        try write("kind: x\nid: b\n", "b.yml")
        let error = #expect(throws: SettingsError.self) { try DocumentFiles.read([path, path + "/none.yaml"]) }
        #expect(error?.problems.count == 6)
        #expect(error?.problems.last?.code == .unreadableFile)
    }
}
