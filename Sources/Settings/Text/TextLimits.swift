/// What a settings text may be, so that a wrong file or a hostile request costs little.
enum TextLimits {
    /// Bytes of one text.
    static let size = 1 << 20
    /// Values in one text, aliases counted as often as they are used.
    static let values = 100_000
    /// Mappings and lists within each other.
    static let depth = 32
}
