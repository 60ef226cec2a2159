/// Why bytes are not an envelope, or a value can't become one.
package enum EnvelopeProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case tooLong(count: Int, limit: Int)
    case tooShort(count: Int)
    case version(UInt8)
    case kind(UInt8)
    /// A flag that the reader must know and does not.
    case flags(UInt16)
    /// A field reaches beyond the envelope's end, or is not UTF-8, or is longer than it may be.
    case field(String)

    package var description: String {
        switch self {
        case .tooLong(let count, let limit): "an envelope of \(count) bytes; \(limit) are the most on its lane"
        case .tooShort(let count): "an envelope of \(count) bytes is shorter than its header"
        case .version(let version): "envelope version \(version) is not known here"
        case .kind(let kind): "envelope kind \(kind) is not known here"
        case .flags(let flags): "envelope flags \(flags) are not known here"
        case .field(let name): "the envelope's \(name) is malformed or too long"
        }
    }
}
