/// The long-lived streams of a connection.
enum LaneName: String, CaseIterable, Sendable {
    /// The handshake, credit, farewell.
    case control
    /// Messages and answers of usual size.
    case data
    /// Big ones, so that they do not hold up the small.
    case bulk

    static let pathPrefix = "/perezvon/v1/lane/"
    /// A payload over this is big: what a connection of 1 Gbit/s carries in half a millisecond.
    static let bigPayload = 64 << 10

    init?(path: String) {
        guard path.hasPrefix(Self.pathPrefix) else { return nil }
        self.init(rawValue: String(path.dropFirst(Self.pathPrefix.count)))
    }

    var path: String { Self.pathPrefix + rawValue }

    /// Its share of a connection that is full: RFC 7540, section 5.3.2.
    var weight: Int32 {
        switch self {
        case .control, .data: 256
        case .bulk: 16
        }
    }

    var countLimit: Int {
        switch self {
        case .control: LinkEnvelope.controlCountLimit
        case .data, .bulk: LinkEnvelope.countLimit
        }
    }
}
