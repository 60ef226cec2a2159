import Actors
import ContactCenter
import HTTPTypes
import Settings
import Synchronization

@testable import HTTPAPI

/// Checks a document by its own fields, and stores it.
final class KeeperDouble: SettingsKeeper {
    private let archive: PeopleArchive
    private let entries = Mutex<[DoNotCallEntry]>([])

    init(_ archive: PeopleArchive) { self.archive = archive }

    var doNotCall: [DoNotCallEntry] { entries.withLock { $0 } }

    func put(kind: String, id: String, body: [UInt8], expected: Int?, by: String) async throws -> StoredDocument {
        guard let value = try? JSONValue(parsing: body), case .object(let members) = value else {
            throw Problem.invalid([FieldProblem("", "wrong_type", "An object is needed.")])
        }
        if let zone = value["time_zone"]?.string, !zone.contains("/") {
            throw Problem.invalid([FieldProblem("/time_zone", "unknown_time_zone", "There is no such zone.")])
        }
        let own = members.filter { $0.name != "kind" && $0.name != "id" }
        let text = JSONValue.object(
            [JSONMember("kind", .string(kind)), JSONMember("id", .string(id))] + own
        ).text
        let version = try await archive.store(
            kind: kind, id: id, body: text, expected: expected, by: by, at: PeopleWorld.start)
        guard version != nil, let stored = try await archive.document(kind: kind, id: id) else {
            throw Problem(.preconditionFailed, "version_conflict", "Somebody changed it meanwhile")
        }
        return stored
    }

    func addDoNotCall(_ entry: DoNotCallEntry) async throws { entries.withLock { $0.append(entry) } }

    func removeDoNotCall(_ phone: PhoneNumber, shop: ShopID?) async throws -> Bool {
        entries.withLock { entries in
            let count = entries.count
            entries.removeAll { $0.phone == phone && $0.shop == shop }
            return entries.count < count
        }
    }
}
