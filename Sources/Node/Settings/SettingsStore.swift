import Actors
import Cluster
import ContactCenter
import HTTPAPI
import HTTPTypes
import Logging
import Settings
import TimeZones

/// Keeps the settings: reads the stored documents at the start, checks and stores new ones, and makes them hold at once.
actor SettingsStore: SettingsKeeper {
    private let archive: any Archive
    private let reader: any JournalReader
    private let book: SettingsBook
    private let passwords: PasswordChecker
    private let logger: Logger
    private var documents: [String: LocatedDocument] = [:]
    private var versions: [String: Int] = [:]
    /// Who must be told of a change; set when the actors are there.
    private var system: ActorSystem?
    /// Of the settings that are in the book; 0 before the first were read.
    private var revision: Int64 = 0

    init(
        archive: any Archive, reader: any JournalReader, book: SettingsBook, passwords: PasswordChecker,
        logger: Logger
    ) {
        self.archive = archive
        self.reader = reader
        self.book = book
        self.passwords = passwords
        self.logger = logger
    }

    /// Reads what is stored.
    func load() async throws {
        // Before what it counts: what changes meanwhile is read again.
        let revision = try await archive.settingsRevision()
        let stored = try await archive.documents()
        let entries = try await reader.doNotCall()
        // Changed while it was read, by this node perhaps: what was read is not put over that, but read again.
        guard try await archive.settingsRevision() == revision else { return try await load() }
        documents = try Dictionary(
            uniqueKeysWithValues: stored.map {
                (Self.key($0.kind, $0.id), try DocumentReader.read(stored: $0.body, kind: $0.kind, id: $0.id))
            })
        versions = Dictionary(uniqueKeysWithValues: stored.map { (Self.key($0.kind, $0.id), $0.version) })
        book.update { $0.doNotCall = Dictionary(grouping: entries, by: \.phone) }
        publish()
        self.revision = revision
    }

    /// Takes up what another node changed, and tells this node's actors.
    func refresh() async throws {
        guard try await archive.settingsRevision() != revision else { return }
        let before = book.snapshot
        try await load()
        let freed = before.doNotCall.keys.filter { book.snapshot.doNotCall[$0] != before.doNotCall[$0] }
        tell(freed)
    }

    func connect(_ system: ActorSystem) {
        self.system = system
    }

    /// Stores the documents of these files that are not stored yet. A stored one holds, also where its file differs.
    func seed(_ paths: [String], now: Instant) async throws {
        let found = try DocumentFiles.read(paths)
        let problems = check(
            SettingsSet(
                found
                    + documents.values.filter { stored in
                        !found.contains { Self.key($0) == Self.key(stored) }
                    }))
        guard problems.isEmpty else { throw SettingsError(problems) }
        var seeded: Set<String> = []
        for located in found where documents[Self.key(located)] == nil {
            if try await seed(located, now: now) { seeded.insert(Self.key(located)) }
        }
        publish()
        for located in found where !seeded.contains(Self.key(located)) {
            let stored = documents[Self.key(located)]
            guard located.plainPassword == nil, stored?.json != located.json else { continue }
            logger.notice(
                "a document differs from the stored one, which holds; `perezvon apply -f` makes the file hold",
                metadata: ["document": "\(located)"])
        }
    }

    /// Stores a document, unless another node does so first: of many that start at once each has the same files.
    /// - Returns: whether it is this node's.
    private func seed(_ located: LocatedDocument, now: Instant) async throws -> Bool {
        try Task.checkCancellation()
        let (kind, id) = (located.document.kind.rawValue, located.document.id)
        // A question costs nothing beside the hash of a password.
        if located.plainPassword != nil, try await takeUp(kind, id) { return false }
        let hashed = try await hashed(located)
        let version = try await archive.store(
            kind: kind, id: id, body: hashed.json, expected: 0, by: "configuration", at: now)
        if let version {
            versions[Self.key(located)] = version
            documents[Self.key(located)] = hashed
            return true
        }
        _ = try await takeUp(kind, id)
        return false
    }

    /// Reads one document as it is stored.
    /// - Returns: whether there is one.
    private func takeUp(_ kind: String, _ id: String) async throws -> Bool {
        guard let stored = try await archive.document(kind: kind, id: id) else { return false }
        versions[Self.key(kind, id)] = stored.version
        documents[Self.key(kind, id)] = try DocumentReader.read(stored: stored.body, kind: kind, id: id)
        return true
    }

    /// Stores documents as they are: of a demo.
    func store(_ new: [LocatedDocument], by: String, at now: Instant) async throws {
        guard !new.isEmpty else { return }
        let hashed = try await new.asyncMap { try await self.hashed($0) }
        var set = SettingsSet(Array(documents.values))
        for located in hashed { set = set.replacing(located) }
        let problems = check(set)
        guard problems.isEmpty else { throw SettingsError(problems) }
        for located in hashed {
            _ = try await archive.store(
                kind: located.document.kind.rawValue, id: located.document.id, body: located.json,
                expected: nil, by: by, at: now)
            documents[Self.key(located)] = located
        }
        publish()
    }

    func put(
        kind: String, id: String, body: [UInt8], expected: Int?, by: String
    ) async throws -> StoredDocument {
        let located: LocatedDocument
        do {
            located = keepingPassword(
                try await hashed(DocumentReader.read(json: body, kind: kind, id: id)))
        } catch let error as SettingsError {
            throw Problem(error)
        }
        let problems = SettingsSet(Array(documents.values))
            .problems(broughtBy: located) { TimeZoneLibrary.rules(for: $0) != nil }
            .filter { $0.severity == .error }
        guard problems.isEmpty else { throw Problem(SettingsError(problems)) }
        let now = system?.clock.now ?? .distantPast
        guard
            let version = try await archive.store(
                kind: kind, id: id, body: located.json, expected: expected, by: by, at: now)
        else {
            throw Problem(
                .preconditionFailed, "version_conflict", "Somebody changed it meanwhile",
                detail: "Read the document again, make the change in the new version, and send its ETag.")
        }
        // Of two changes at once, the later version holds, whichever comes back first.
        if version > versions[Self.key(located), default: 0] {
            versions[Self.key(located)] = version
            documents[Self.key(located)] = located
        }
        publish()
        tell()
        return StoredDocument(
            kind: kind, id: id, version: version, body: located.json, storedAt: now, storedBy: by)
    }

    func addDoNotCall(_ entry: DoNotCallEntry) async throws {
        try await ask(AddDoNotCall(entry: entry))
        book.update { settings in
            settings.doNotCall[entry.phone, default: []].removeAll { $0.shop == entry.shop }
            settings.doNotCall[entry.phone, default: []].append(entry)
        }
        tell()
    }

    func removeDoNotCall(_ phone: PhoneNumber, shop: ShopID?) async throws -> Bool {
        let hasEntry = book.snapshot.doNotCall[phone]?.contains { $0.shop == shop } ?? false
        guard hasEntry else { return false }
        try await ask(RemoveDoNotCall(phone: phone, shop: shop))
        book.update { settings in
            settings.doNotCall[phone]?.removeAll { $0.shop == shop }
            if settings.doNotCall[phone]?.isEmpty ?? false { settings.doNotCall[phone] = nil }
        }
        tell([phone])
        return true
    }

    private func ask<M: WireMessage>(_ message: M) async throws -> M.Reply {
        guard let system else { throw AskError.unavailable("the node is starting") }
        return try await system.ask(.doNotCallList, message)
    }

    private func tell(_ freed: [PhoneNumber] = []) {
        if let system { book.snapshot.announce(in: system, freed: freed) }
    }

    private func hashed(_ located: LocatedDocument) async throws -> LocatedDocument {
        guard let password = located.plainPassword else { return located }
        var located = located
        located.setPasswordHash(try await passwords.hash(password).description)
        return located
    }

    /// A new version that says nothing of the password keeps the old one.
    private func keepingPassword(_ located: LocatedDocument) -> LocatedDocument {
        guard let profile = located.document.operator, profile.passwordHash == nil,
            let hash = documents[Self.key(located)]?.document.operator?.passwordHash
        else { return located }
        var located = located
        located.setPasswordHash(hash)
        return located
    }

    private func check(_ set: SettingsSet) -> [SettingsProblem] {
        set.check { TimeZoneLibrary.rules(for: $0) != nil }.filter { $0.severity == .error }
    }

    private func publish() {
        let all = documents.values.map(\.document)
        book.update { settings in
            settings.shops = Dictionary(uniqueKeysWithValues: all.compactMap(\.shop).map { ($0.id, $0) })
            settings.campaigns = Dictionary(
                uniqueKeysWithValues: all.compactMap(\.campaign).map { ($0.id, $0) })
            settings.operators = Dictionary(
                uniqueKeysWithValues: all.compactMap(\.operator).map { ($0.id, $0) })
            settings.servers = Dictionary(
                uniqueKeysWithValues: all.compactMap(\.telephonyServer).map { ($0.id, $0) })
        }
    }

    private static func key(_ kind: String, _ id: String) -> String { "\(kind)/\(id)" }
    private static func key(_ located: LocatedDocument) -> String {
        key(located.document.kind.rawValue, located.document.id)
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(
        _ transform: (Element) async throws -> Value
    ) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}

extension Problem {
    /// The problems of a document, field by field.
    fileprivate init(_ error: SettingsError) {
        self.init(
            .unprocessableContent, "invalid_document", "The document can't be taken",
            detail: "Correct the fields named in `errors` and send it again.",
            errors: error.problems.map {
                FieldProblem($0.pointer, $0.code.rawValue, "\($0.message); \($0.advice)")
            })
    }
}
