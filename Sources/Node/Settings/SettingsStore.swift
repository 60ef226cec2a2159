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
    private var committer: Committer?

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
        for stored in try await archive.documents() {
            let located = try DocumentReader.read(stored: stored.body, kind: stored.kind, id: stored.id)
            documents[Self.key(stored.kind, stored.id)] = located
        }
        let entries = try await reader.doNotCall()
        book.update { $0.doNotCall = Dictionary(grouping: entries, by: \.phone) }
        publish()
    }

    func connect(_ system: ActorSystem, _ committer: Committer) {
        self.system = system
        self.committer = committer
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
        let new = found.filter { documents[Self.key($0)] == nil }
        try await store(new, by: "configuration", at: now)
        for located in found where !new.contains(located) {
            let stored = documents[Self.key(located)]
            guard located.plainPassword == nil, stored?.json != located.json else { continue }
            logger.notice(
                "a document differs from the stored one, which holds; `perezvon apply -f` makes the file hold",
                metadata: ["document": "\(located)"])
        }
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
        tell(SettingsChanged())
        return StoredDocument(
            kind: kind, id: id, version: version, body: located.json, storedAt: now, storedBy: by)
    }

    func addDoNotCall(_ entry: DoNotCallEntry) async throws {
        try await commit(.doNotCallAdded(entry))
        book.update { settings in
            settings.doNotCall[entry.phone, default: []].removeAll { $0.shop == entry.shop }
            settings.doNotCall[entry.phone, default: []].append(entry)
        }
        tell(SettingsChanged())
    }

    func removeDoNotCall(_ phone: PhoneNumber, shop: ShopID?) async throws -> Bool {
        let hasEntry = book.snapshot.doNotCall[phone]?.contains { $0.shop == shop } ?? false
        guard hasEntry else { return false }
        try await commit(.doNotCallRemoved(phone, shop: shop))
        book.update { settings in
            settings.doNotCall[phone]?.removeAll { $0.shop == shop }
            if settings.doNotCall[phone]?.isEmpty ?? false { settings.doNotCall[phone] = nil }
        }
        tell(SettingsChanged(freedPhone: phone))
        return true
    }

    /// Do-not-call lists belong to no shop: they are written under the shard of their own name.
    private func commit(_ change: Change) async throws {
        guard let system, let committer else { throw AskError.unavailable("the node is starting") }
        let shard = ShardID(of: "do_not_call", count: system.shardCount)
        guard let epoch = system.epochs[shard] else {
            throw AskError.unavailable("shard \(shard) is being taken anew")
        }
        _ = try await committer.write(Commit(shard: shard, epoch: epoch, units: [ChangeUnit([change])]))
    }

    private func tell(_ message: SettingsChanged) {
        guard let system else { return }
        let settings = book.snapshot
        for shop in settings.shops.keys.sorted() { system.tell(.dialScheduler(shop), message) }
        for id in settings.operators.keys.sorted() { system.tell(.operatorAgent(id), Nudge()) }
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
