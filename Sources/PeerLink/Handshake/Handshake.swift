import Cluster
import Crypto

/// Who the other side is, decided in a value: messages in, messages out.
///
///     dialling                        listening
///        │ offer ───────────────────────▶ │
///        │ ◀─────────────────────── answer │
///        │ proof ───────────────────────▶ │   knows the secret, over both introductions
///        │ ◀────────────────────── welcome │   does too; messages may follow
struct Handshake: Sendable {
    enum Action: Sendable {
        /// A payload, as it goes over the wire.
        case send([UInt8])
        /// Both sides know each other.
        case establish(PeerIdentity)
        /// Ends the connection.
        case fail(String)
    }

    private enum State {
        case unused
        /// Dialling: the offer is sent.
        case offered
        /// Listening: the answer is sent.
        case answered(PeerIdentity)
        /// Dialling: the proof is sent.
        case proved(PeerIdentity)
        case over
    }

    private let own: Offer
    private let later: LaterMinor
    private let secret: ClusterSecret?
    private var state = State.unused
    /// Both introductions, as they went over the wire.
    private var transcript: [[UInt8]] = []

    init(_ identity: LinkIdentity, _ numbers: MethodNumbers, secret: ClusterSecret?) {
        var random = SystemRandomNumberGenerator()
        later = LaterMinor(identity.version)
        own = Offer(
            version: identity.version, build: identity.build, incarnation: identity.incarnation,
            cluster: Hexadecimal.text(SHA256.hash(data: Array(identity.cluster.utf8))), shards: identity.shardCount,
            link: identity.link?.description, methods: numbers.announced, features: later.features,
            nonce: Hexadecimal.text((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }))
        self.secret = secret
    }

    /// The dialling side's first step.
    mutating func begin() -> [Action] {
        state = .offered
        let offer = encoded(.offer(own))
        transcript.append(offer)
        return [.send(offer)]
    }

    mutating func handle(_ payload: [UInt8]) -> [Action] {
        guard let message = HelloMessage(payload) else { return refuse("malformed", "no step of a handshake") }
        switch (state, message) {
        case (.unused, .offer(let offer)):
            if let refusal = refusal(of: offer) { return refusal }
            let answer = encoded(.answer(own))
            transcript = [payload, answer]
            state = .answered(PeerIdentity(offer))
            return [.send(answer)]
        case (.offered, .answer(let offer)):
            if let refusal = refusal(of: offer) { return refusal }
            transcript.append(payload)
            state = .proved(PeerIdentity(offer))
            return [.send(encoded(.proof(seal("dialling"))))]
        case (.answered(let peer), .proof(let proof)):
            guard isRight(proof, "dialling") else { return refuse("wrong_secret", Self.wrongSecret) }
            state = .over
            return [.send(encoded(.welcome(seal("listening")))), .establish(peer)]
        case (.proved(let peer), .welcome(let proof)):
            guard isRight(proof, "listening") else { return [.fail(Self.wrongSecret)] }
            state = .over
            return [.establish(peer)]
        case (_, .refusal(let code, let detail)):
            state = .over
            return [.fail("the other side refuses: \(detail) (\(code))")]
        default: return refuse("out_of_turn", "a step of the handshake out of its turn")
        }
    }

    private static let wrongSecret = "the cluster secret is another: give both nodes the same, or none"

    private mutating func refusal(of offer: Offer) -> [Action]? {
        if offer.version.major != own.version.major {
            let (theirs, ours) = (offer.version, own.version)
            return refuse("version", "protocol \(theirs) and \(ours) do not work together: upgrade the older node")
        }
        if let problem = offer.problem { return refuse("malformed", "an introduction with \(problem)") }
        if offer.cluster != own.cluster {
            return refuse("wrong_cluster", "the nodes are of two clusters: give both the same cluster name")
        }
        if offer.shards != own.shards {
            return refuse("wrong_shards", "\(offer.shards) shards there, \(own.shards) here: the stores differ")
        }
        return nil
    }

    private mutating func refuse(_ code: String, _ detail: String) -> [Action] {
        state = .over
        return [.send(encoded(.refusal(code: code, detail: detail))), .fail(detail)]
    }

    private func encoded(_ message: HelloMessage) -> [UInt8] { later.extended(message.encoded()) }

    private func seal(_ side: String) -> String? {
        secret.map { Hexadecimal.text($0.seal(parts(side))) }
    }

    private func isRight(_ proof: String?, _ side: String) -> Bool {
        guard let secret else { return true }
        guard let seal = proof.flatMap(Hexadecimal.bytes) else { return false }
        return secret.isSeal(seal, of: parts(side))
    }

    private func parts(_ side: String) -> [[UInt8]] {
        [Array("perezvon link 1 \(side)".utf8)] + transcript
    }
}
