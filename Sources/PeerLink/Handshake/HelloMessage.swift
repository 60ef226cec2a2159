import FoundationEssentials

/// The payload of a hello envelope: an object with its `step`.
enum HelloMessage: Hashable, Sendable {
    /// The dialling side introduces itself.
    case offer(Offer)
    /// The listening side does.
    case answer(Offer)
    /// The dialling side shows that it knows the secret; nil where there is none.
    case proof(String?)
    /// The listening side does, and takes messages from now on.
    case welcome(String?)
    /// The other side was not accepted; the connection ends.
    case refusal(code: String, detail: String)

    private struct Form: Codable {
        var step: String
        var proof: String?
        var code: String?
        var detail: String?
    }

    private struct Introduction: Codable {
        var step: String
        var offer: Offer
    }

    /// - Returns: nil for what is no step of the handshake.
    init?(_ payload: [UInt8]) {
        let decoder = JSONDecoder()
        let data = Data(payload)
        // Whatever is wrong with a stranger's bytes, the answer is the same: nil.
        guard let form = try? decoder.decode(Form.self, from: data) else { return nil }
        switch form.step {
        case "offer", "answer":
            // As above.
            guard let introduction = try? decoder.decode(Introduction.self, from: data) else { return nil }
            self = form.step == "offer" ? .offer(introduction.offer) : .answer(introduction.offer)
        case "proof": self = .proof(form.proof)
        case "welcome": self = .welcome(form.proof)
        case "refusal": self = .refusal(code: form.code ?? "", detail: (form.detail ?? "").cut(toUTF8: 512))
        default: return nil
        }
    }

    func encoded() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            switch self {
            case .offer(let offer): return Array(try encoder.encode(Introduction(step: "offer", offer: offer)))
            case .answer(let offer): return Array(try encoder.encode(Introduction(step: "answer", offer: offer)))
            case .proof(let proof): return Array(try encoder.encode(Form(step: "proof", proof: proof)))
            case .welcome(let proof): return Array(try encoder.encode(Form(step: "welcome", proof: proof)))
            case .refusal(let code, let detail):
                return Array(try encoder.encode(Form(step: "refusal", code: code, detail: detail)))
            }
        } catch {
            preconditionFailure("texts and numbers always have a JSON form: \(error)")
        }
    }
}
