/// Counts the lines of an answer that comes in HTTP's chunks, as it comes.
struct StreamedAnswer {
    private enum Place {
        case head
        case size
        case content(left: Int)
        /// The line's end after a chunk.
        case seam(left: Int)
        case end
    }

    private var place = Place.head
    private var pending: [UInt8] = []
    private(set) var lines = 0

    var isComplete: Bool {
        if case .end = place { true } else { false }
    }

    mutating func read(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        while !rest.isEmpty {
            switch place {
            case .head:
                pending.append(contentsOf: rest)
                guard let head = HTTPAnswer.head(of: pending[...]) else { return }
                guard head.status == 200 else { throw Failure(String(decoding: pending, as: UTF8.self)) }
                rest = pending[head.start...]
                pending = []
                place = .size
            case .size:
                pending.append(rest.removeFirst())
                guard pending.last == 10 else { continue }
                let text = String(decoding: pending, as: UTF8.self).prefix { $0.isHexDigit }
                pending = []
                guard let size = Int(text, radix: 16) else { throw Failure("a chunk of no size") }
                place = size == 0 ? .end : .content(left: size)
            case .content(let left):
                let part = rest.prefix(left)
                lines += part.reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
                rest = rest.dropFirst(left)
                place = part.count == left ? .seam(left: 2) : .content(left: left - part.count)
            case .seam(let left):
                rest.removeFirst()
                place = left == 1 ? .size : .seam(left: left - 1)
            case .end:
                return
            }
        }
    }
}
