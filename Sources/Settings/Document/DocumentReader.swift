import ContactCenter
import FoundationEssentials

/// Reads documents from files, requests and the store. Unknown keys are refused, and all problems are told at once.
package enum DocumentReader {
    /// Reads a YAML text of one or several documents.
    ///
    /// - Parameters:
    ///   - text: at most 1 MiB, 100,000 values.
    ///   - file: the file's path, for problems and for the folder that `password_file` is relative to.
    package static func read(text: String, file: String) throws(SettingsError) -> [LocatedDocument] {
        let log = ProblemLog(file: file)
        let folder = URL(filePath: file).deletingLastPathComponent()
        let secrets = SecretStore(folder: folder.path(percentEncoded: false), environment: [:])
        let documents = YAMLReader.read(text, log: log).compactMap { value in
            document(value, log: log, expected: nil, secrets: secrets)
        }
        try log.throwIfAny()
        return documents
    }

    /// Reads a JSON object for the document that a URL names. `kind` and `id` may be in it, and must then be the same.
    ///
    /// - Throws: `SettingsError`, whose problems have JSON pointers; `unknown_kind` where there is no such kind.
    package static func read(json: [UInt8], kind: String, id: String) throws(SettingsError) -> LocatedDocument {
        try read(json: json, kind: kind, id: id, log: ProblemLog(file: nil))
    }

    /// Reads a document that was stored, perhaps by a newer version: keys that are not known are passed over.
    package static func read(stored body: String, kind: String, id: String) throws(SettingsError)
        -> LocatedDocument
    {
        let log = ProblemLog(file: "stored \(kind) \(id)", ignoresUnknownKeys: true)
        return try read(json: Array(body.utf8), kind: kind, id: id, log: log)
    }

    private static func read(json: [UInt8], kind: String, id: String, log: ProblemLog) throws(SettingsError)
        -> LocatedDocument
    {
        var result: LocatedDocument?
        if let value = JSONReader.read(json, log: log) {
            result = document(value, log: log, expected: (kind, id), secrets: nil)
        }
        try log.throwIfAny()
        guard let result else { preconditionFailure("a document that is neither read nor refused") }
        return result
    }

    /// - Parameter expected: the kind and id of a URL; nil where the document must say them.
    /// - Returns: nil where a problem was noted.
    private static func document(
        _ value: SettingsValue, log: ProblemLog, expected: (kind: String, id: String)?, secrets: SecretStore?
    ) -> LocatedDocument? {
        guard var fields = Fields(value, FieldSpot(log: log)),
            let kind = kind(&fields, expected?.kind), let id = id(&fields, expected?.id)
        else { return nil }
        let before = log.problems.count
        var password: String?
        var document: Document?
        switch kind {
        case .shop: document = ShopFields.read(&fields, id: .init(id)).map(Document.shop)
        case .campaign: document = CampaignFields.read(&fields, id: .init(id)).map(Document.campaign)
        case .operator:
            password = PasswordFields.read(&fields, secrets: secrets)
            document = OperatorFields.read(&fields, id: .init(id)).map(Document.operator)
        case .telephonyServer:
            document = TelephonyServerFields.read(&fields, id: .init(id)).map(Document.telephonyServer)
        }
        fields.finish()
        guard let document, log.problems.count == before else { return nil }
        return LocatedDocument(
            document: document, file: log.file, line: value.place.line, plainPassword: password)
    }

    private static func kind(_ fields: inout Fields, _ expected: String?) -> Document.Kind? {
        let place = fields.place(of: "kind")
        let words = Document.Kind.allCases.map(\.rawValue)
        guard let word = expected ?? fields.required("kind", .word) else { return nil }
        if expected != nil, let said = fields.optional("kind", .word), said != word {
            fields.spot.below("kind").note(
                .conflict, at: place, "this is the address of a \(word), not of a \(said)", "leave `kind` out")
        }
        if let kind = Document.Kind(rawValue: word) { return kind }
        fields.spot.below("kind").note(
            .unknownKind, at: place, "there are no documents of the kind `\(word)`",
            Spelling.advice(for: word, among: words))
        return nil
    }

    private static func id(_ fields: inout Fields, _ expected: String?) -> String? {
        let place = fields.place(of: "id")
        guard let expected else { return fields.required("id", .word) }
        if let said = fields.optional("id", .word), said != expected {
            fields.spot.below("id").note(
                .conflict, at: place, "this is the address of `\(expected)`, not of `\(said)`", "leave `id` out")
        }
        if FieldType.isWord(expected) { return expected }
        fields.spot.below("id").note(
            .malformed, at: nil, "`\(expected.prefix(64))` is no id",
            "take 1 to 64 of a-z 0-9 - _ ., beginning with a letter or a digit")
        return nil
    }
}
