import Actors
import ContactCenter

/// Documents, keys, sessions, answers and the audit: what changes seldom.
struct ArchiveTables: Sendable {
    struct DocumentKey: Hashable, Comparable, Sendable {
        var kind: String
        var id: String

        static func < (left: Self, right: Self) -> Bool { (left.kind, left.id) < (right.kind, right.id) }
    }

    struct AnswerKey: Hashable, Sendable {
        var scope: String
        var key: String
    }

    struct DatedAnswer: Sendable {
        var answer: RememberedAnswer
        var at: Instant
    }

    /// Every version, the newest last.
    var documents: [DocumentKey: [StoredDocument]] = [:]
    var keys: [ShopKey] = []
    var sessions: [String: Session] = [:]
    var answers: [AnswerKey: DatedAnswer] = [:]
    var audit: [AuditEntry] = []
    var revision: Int64 = 1
}
