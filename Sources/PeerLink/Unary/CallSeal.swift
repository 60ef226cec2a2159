import Crypto
import Glibc

/// How a person shows that he knows the cluster's secret, without sending it.
///
///     authorization: Perezvon <seconds since 1970>.<64 hexadecimal digits>
///
/// HMAC-SHA256 with the secret over `<seconds>\n<method>\n<path with query>\n<SHA-256 of the body, hexadecimal>`.
/// Good for a minute before and after its time, and once.
enum CallSeal {
    static let lifetime: Int64 = 60

    /// - Parameter bytes: the body.
    static func isRight(
        _ request: CallRequest, _ bytes: some Sequence<UInt8>, _ secret: ClusterSecret, _ seen: SeenSeals
    ) -> Bool {
        let prefix = "Perezvon "
        guard let header = request.authorization, header.hasPrefix(prefix) else { return false }
        let parts = header.dropFirst(prefix.count).split(separator: ".")
        guard parts.count == 2, let seconds = Int64(parts[0]), let seal = Hexadecimal.bytes(String(parts[1])) else {
            return false
        }
        let now = Int64(time(nil))
        guard seconds > now - lifetime, seconds < now + lifetime else { return false }
        let hash = Hexadecimal.text(SHA256.hash(data: Array(bytes)))
        let text = "\(seconds)\n\(request.method)\n\(request.path)\n\(hash)"
        guard secret.isSeal(seal, ofText: text) else { return false }
        return seen.take(String(parts[1]), at: now, lifetime: lifetime)
    }
}
