import Cluster
import FoundationEssentials

/// What a node adds to what it sends when it is told to speak as a later minor version than its own: one of each thing
/// that the protocol lets such a version add. So a rehearsal of an upgrade shows whether today's version passes over it.
///
/// At the program's own version it adds nothing.
struct LaterMinor: Sendable {
    /// Whether anything is added.
    let isSpoken: Bool

    init(_ version: ProtocolVersion) {
        isSpoken = version.major == ProtocolVersion.current.major && version.minor > ProtocolVersion.current.minor
    }

    /// A message that nobody takes yet.
    var methods: [MessageName] { isSpoken ? ["rehearsal.later/1"] : [] }
    /// A word that nobody knows yet.
    var features: [String] { isSpoken ? ["rehearsal"] : [] }
    /// A flag that is passed over by who does not know it.
    var flags: EnvelopeFlags { isSpoken ? EnvelopeFlags(rawValue: 0x8000) : [] }

    /// A field that nobody knows yet.
    private static let field = Array(#"{"later_minor":{"list":[1,"two",null]}"#.utf8)

    /// The same with one field more, where it is a JSON object; what is in another form stays as it is.
    func extended(_ payload: [UInt8]) -> [UInt8] {
        guard isSpoken, payload.first == UInt8(ascii: "{"), isObject(payload) else { return payload }
        let rest = payload.dropFirst()
        let isEmpty = rest.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "}")
        return Self.field + (isEmpty ? [] : [UInt8(ascii: ",")]) + rest
    }

    func extended(_ parcel: Parcel) -> Parcel {
        guard isSpoken else { return parcel }
        var parcel = parcel
        parcel.payload = extended(parcel.payload)
        return parcel
    }

    func extended(_ answer: ParcelAnswer) -> ParcelAnswer {
        guard isSpoken, case .reply(let payload) = answer else { return answer }
        return .reply(extended(payload))
    }

    /// A message's own form may begin with a brace, too.
    private func isObject(_ payload: [UInt8]) -> Bool {
        struct Fields: Decodable {}
        // What is wrong with it does not matter: it is no JSON object.
        return (try? JSONDecoder().decode(Fields.self, from: Data(payload))) != nil
    }
}
