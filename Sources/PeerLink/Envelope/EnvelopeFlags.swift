/// Which optional parts an envelope has. Who reads a flag of the lower byte that he does not know refuses the
/// envelope; one of the upper byte he passes over.
struct EnvelopeFlags: OptionSet {
    let rawValue: UInt16

    static let address = EnvelopeFlags(rawValue: 1)
    static let trace = EnvelopeFlags(rawValue: 2)

    private static let known: EnvelopeFlags = [.address, .trace]

    var isKnown: Bool { rawValue & 0xff & ~Self.known.rawValue == 0 }
}
