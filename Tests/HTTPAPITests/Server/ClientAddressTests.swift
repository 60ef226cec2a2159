import Settings
import Testing

@testable import HTTPAPI

/// Whose address a sign-in has.
struct ClientAddressTests {
    private let address = ClientAddress(
        trusting: ["10.0.0.0/24", "127.0.0.1", "fd00::/8"].compactMap(NetworkRange.init))

    @Test(
        arguments: [
            // Nobody stands between.
            ("198.51.100.1", [], "198.51.100.1"),
            // A stranger may write what he wants.
            ("198.51.100.1", ["203.0.113.7"], "198.51.100.1"),
            // One balancer, two of them, headers apart or in one.
            ("10.0.0.10", ["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.10", ["198.51.100.1, 10.0.0.11"], "198.51.100.1"),
            ("10.0.0.10", ["198.51.100.1", "10.0.0.11"], "198.51.100.1"),
            ("::ffff:10.0.0.10", ["198.51.100.1"], "198.51.100.1"),
            ("fd00::1", [" 2001:DB8::0:1\t"], "2001:db8::1"),
            // What the client invented stands left of what the balancer wrote.
            ("10.0.0.10", ["203.0.113.7, 198.51.100.1"], "198.51.100.1"),
            ("10.0.0.10", ["10.0.0.11, 198.51.100.1"], "198.51.100.1"),
            // A balancer that says nothing of use is the nearest that is known.
            ("10.0.0.10", [], "10.0.0.10"), ("10.0.0.10", [""], "10.0.0.10"),
            ("10.0.0.10", ["unknown"], "10.0.0.10"), ("10.0.0.10", ["198.51.100.1, x"], "10.0.0.10"),
            ("10.0.0.10", ["198.51.100.1:5000"], "10.0.0.10"),
            // All of them are trusted.
            ("10.0.0.10", ["10.0.0.12, 10.0.0.11"], "10.0.0.12"),
            // A proxy of this machine.
            ("127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ] as [(String, [String], String)])
    func itIsReadFromTheRightAsFarAsProxiesAreTrusted(peer: String, forwarded: [String], client: String) {
        #expect(address.client(peer: peer, forwarded: forwarded) == client)
    }

    @Test func thisMachinesOwnAddressIsNobodysInParticular() {
        let nobody = ClientAddress(trusting: [])
        #expect(nobody.client(peer: "127.0.0.1", forwarded: ["198.51.100.1"]) == nil)
        #expect(nobody.client(peer: "::1", forwarded: []) == nil)
        #expect(nobody.client(peer: nil, forwarded: ["198.51.100.1"]) == nil)
        #expect(address.client(peer: "127.0.0.1", forwarded: []) == nil)
    }

    @Test func aHeaderWithoutEndIsNotReadToItsEnd() {
        let forwarded = ["198.51.100.1"] + Array(repeating: "10.0.0.11", count: 100_000)
        #expect(address.client(peer: "10.0.0.10", forwarded: forwarded) == "10.0.0.11")
    }
}
