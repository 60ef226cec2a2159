import Cluster

/// The numbers under which this node takes messages: the same for every connection of a process, and no one else's
/// business.
struct MethodNumbers: Sendable {
    private let names: [MessageName]

    /// - Precondition: at most 4096, each of at most 256 bytes.
    init(_ names: [MessageName]) {
        let isShort = names.allSatisfy { $0.rawValue.utf8.count <= Offer.textLimit }
        precondition(names.count <= Offer.methodLimit && isShort, "too many messages, or a name that is too long")
        self.names = Set(names).sorted { $0.rawValue < $1.rawValue }
    }

    /// By name; numbers begin at 1.
    var announced: [String: UInt16] {
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1.rawValue, UInt16($0 + 1)) })
    }

    subscript(number: UInt16) -> MessageName? {
        number > 0 && Int(number) <= names.count ? names[Int(number) - 1] : nil
    }

    var all: [MessageName] { names }
}
