import HTTPTypes
import Hummingbird
package import Settings

/// Tells the address of whoever asks, also where load balancers stand between.
///
/// Each proxy writes at the end of `X-Forwarded-For` from whom it has the request. So it is read from the right, as far as
/// proxies that are trusted wrote it: what stands left of that may be invented.
package struct ClientAddress: Sendable {
    private let proxies: [NetworkRange]

    /// More entries than any way through proxies has are not looked at.
    private static let longestWay = 16

    package init(trusting proxies: [NetworkRange]) {
        self.proxies = proxies
    }

    /// - Parameters:
    ///   - peer: who is at the other end of the connection.
    ///   - forwarded: the values of `X-Forwarded-For`, in their order.
    /// - Returns: nil where it is not known, or nobody's in particular: everybody behind a proxy of this machine that is not
    ///   trusted has this machine's address.
    package func client(peer: String?, forwarded: [String]) -> String? {
        guard var nearest = peer.flatMap(NetworkAddress.init) else { return nil }
        var entries = forwarded.joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false)
            .suffix(Self.longestWay)
        while proxies.contains(where: { $0.contains(nearest) }), let entry = entries.popLast(),
            let address = NetworkAddress(Self.trimmed(entry))
        {
            nearest = address
        }
        return nearest.isLoopback ? nil : nearest.description
    }

    func client(of request: Request, _ context: APIContext) -> String? {
        client(peer: context.address, forwarded: proxies.isEmpty ? [] : request.headers[values: Self.field])
    }

    private static let field = HTTPField.Name("X-Forwarded-For")!

    private static func trimmed(_ text: Substring) -> String {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
