package import Cluster
import NIOCore

/// How an answer is written into an envelope and read from one.
package enum AnswerForm {
    private enum Code: UInt8 {
        case overloaded = 1
        case unavailable = 2
        case unknown = 3
        case failed = 4
        case moved = 5
    }

    /// Texts of errors are cut to this many bytes.
    private static let detailLimit = 2048

    /// The envelope that answers an ask.
    package static func envelope(_ answer: ParcelAnswer, id: UInt64) -> LinkEnvelope {
        switch answer {
        case .reply(let payload) where payload.count <= Parcel.payloadLimit:
            var envelope = LinkEnvelope(kind: .reply)
            envelope.id = id
            envelope.payload = payload
            return envelope
        case .reply(let payload):
            let limit = Parcel.payloadLimit
            return error(.unknown("it was done, but its reply of \(payload.count) bytes is over \(limit)"), id: id)
        case .refused(let refusal): return error(refusal, id: id)
        case .redirect(let owner, let epoch):
            var envelope = LinkEnvelope(kind: .redirect)
            envelope.id = id
            envelope.epoch = epoch.rawValue
            envelope.payload = owner.map { Array($0.description.utf8) } ?? []
            return envelope
        case .notSent(let why): return error(.unavailable(why), id: id)
        case .lost(let why): return error(.unknown(why), id: id)
        }
    }

    /// What an envelope of kind reply, error or redirect says; nil for any other.
    package static func answer(_ envelope: LinkEnvelope) throws(EnvelopeProblem) -> ParcelAnswer? {
        switch envelope.kind {
        case .reply: return .reply(envelope.payload)
        case .error: return .refused(try refusal(envelope.payload))
        case .redirect:
            let epoch = Epoch(envelope.epoch)
            guard !envelope.payload.isEmpty else { return .redirect(owner: nil, epoch: epoch) }
            guard envelope.payload.count <= 300, let text = String(validating: envelope.payload, as: UTF8.self),
                let owner = PeerAddress(text)
            else { throw .field("owner") }
            return .redirect(owner: owner, epoch: epoch)
        case .tell, .ask, .credit, .goaway, .hello: return nil
        }
    }

    private static func error(_ error: AskError, id: UInt64) -> LinkEnvelope {
        var buffer = ByteBuffer()
        let (code, retryAfter, detail): (Code, Duration, String) =
            switch error {
            case .overloaded(let retryAfter): (.overloaded, retryAfter, "")
            case .unavailable(let detail): (.unavailable, .zero, detail)
            case .unknown(let detail): (.unknown, .zero, detail)
            case .failed(let detail): (.failed, .zero, detail)
            case .moved(let detail): (.moved, .zero, detail)
            }
        buffer.writeInteger(code.rawValue)
        buffer.writeInteger(retryAfter.wireMilliseconds)
        buffer.writeString(detail.cut(toUTF8: detailLimit))
        var envelope = LinkEnvelope(kind: .error)
        envelope.id = id
        envelope.payload = Array(buffer.readableBytesView)
        return envelope
    }

    private static func refusal(_ payload: [UInt8]) throws(EnvelopeProblem) -> AskError {
        var buffer = ByteBuffer(bytes: payload)
        guard let (number, retryAfter) = buffer.readMultipleIntegers(as: (UInt8, UInt32).self) else {
            throw .field("error")
        }
        let detail = String(decoding: buffer.readableBytesView.prefix(detailLimit), as: UTF8.self)
        switch Code(rawValue: number) {
        case .overloaded: return .overloaded(retryAfter: .milliseconds(retryAfter))
        case .unavailable: return .unavailable(detail)
        case .unknown: return .unknown(detail)
        case .failed: return .failed(detail)
        case .moved: return .moved(detail)
        // A later version's: nothing may be concluded from it.
        case nil: return .unknown("error \(number): \(detail)")
        }
    }
}
