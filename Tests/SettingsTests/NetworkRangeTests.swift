import Testing

@testable import Settings

struct NetworkRangeTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.10", "10.0.0.10", true),
        ("10.0.0.10", "10.0.0.11", false), ("172.16.0.0/12", "172.31.255.255", true),
        ("172.16.0.0/12", "172.32.0.0", false), ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false),
        ("fd00::/8", "fdab::1", true), ("fd00::/8", "fe80::1", false), ("2001:db8::/33", "2001:db8:8000::", false),
        ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("::1/128", "0:0:0:0:0:0:0:1", true),
    ])
    func aRangeHasWhatBeginsAlike(range: String, address: String, isIn: Bool) throws {
        let range = try #require(NetworkRange(range))
        #expect(range.contains(try #require(NetworkAddress(address))) == isIn)
    }

    @Test(arguments: [
        "", "10.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", "fd00::/129", "lb.internal",
        "10.0.0.256", "10.0.0.1:80", String(repeating: "1", count: 100), "10.0.0.0/٨",
    ])
    func whatIsNoneIsRefused(text: String) {
        #expect(NetworkRange(text) == nil)
    }

    @Test func theyAreReadFromTheFileWithTheirPlaces() throws {
        let read = try NodeSettingsReader.read(
            text: "trusted_proxies: [10.0.0.10, \"fd00::/8\"]\n", file: "node.yaml", environment: [:],
            overrides: NodeOverrides())
        #expect(read.trustedProxies.map(\.description) == ["10.0.0.10", "fd00::/8"])
        let error = #expect(throws: SettingsError.self) {
            try NodeSettingsReader.read(
                text: "trusted_proxies:\n  - 10.0.0.10\n  - lb.internal\n", file: "node.yaml", environment: [:],
                overrides: NodeOverrides())
        }
        #expect(error?.problems.map(\.pointer) == ["/trusted_proxies/1"])
        #expect(error?.problems.first?.place?.line == 3)
    }
}
