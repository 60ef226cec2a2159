import ContactCenter
import Testing

@testable import Settings

struct FieldTextTests {
    @Test(arguments: [
        ("500ms", 500), ("90s", 90_000), ("15m", 900_000), ("24h", 86_400_000), ("30d", 2_592_000_000), ("0s", 0),
        ("1h30m", 5_400_000), ("1d12h", 129_600_000), ("1s500ms", 1500),
    ])
    func durationsAreRead(text: String, milliseconds: Int64) {
        #expect(DurationText.parse(text) == .milliseconds(milliseconds))
    }

    @Test(arguments: [
        "", "15", "m", "-5m", "1.5h", "5 m", "5M", "1m1h", "1m1m", "5w", "٣m", "9999999999999d", "3651d", "5m ",
    ])
    func whatIsNoDurationIsRefused(text: String) {
        #expect(DurationText.parse(text) == nil)
    }

    @Test(arguments: [0, 1, 999, 1000, 61_000, 90_000, 3_600_000, 5_400_000, 86_400_000, 172_800_000])
    func aWrittenDurationIsReadBack(milliseconds: Int) {
        let duration = Duration.milliseconds(milliseconds)
        #expect(DurationText.parse(DurationText.write(duration)) == duration)
    }

    @Test(arguments: [("65536", 65_536), ("64KiB", 65_536), ("1MiB", 1_048_576), ("0", 0)])
    func sizesAreRead(text: String, bytes: Int) {
        #expect(ByteCountText.parse(text) == bytes)
        #expect(ByteCountText.parse(ByteCountText.write(bytes)) == bytes)
    }

    @Test(arguments: ["", "KiB", "1GB", "1 MiB", "-1", "9999999999"])
    func whatIsNoSizeIsRefused(text: String) {
        #expect(ByteCountText.parse(text) == nil)
    }

    @Test(arguments: [
        ("127.0.0.1:8080", "127.0.0.1", 8080), ("[::1]:0", "::1", 0), (":9090", "0.0.0.0", 9090),
        ("db.local:65535", "db.local", 65_535),
    ])
    func addressesAreRead(text: String, host: String, port: Int) {
        let address = HostPort(text)
        #expect(address == HostPort(host: host, port: port))
        #expect(address.flatMap { HostPort($0.description) } == address)
    }

    @Test(arguments: ["", "8080", "host", "host:", "host:65536", "host:-1", "::1:80", "ho st:1", "http://x:1"])
    func whatIsNoAddressIsRefused(text: String) {
        #expect(HostPort(text) == nil)
    }

    @Test(arguments: [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("wieght", "weight", 1)])
    func spellingIsMeasured(left: String, right: String, distance: Int) {
        #expect(Spelling.distance(left, right) == distance)
        #expect(Spelling.distance(right, left) == distance)
    }

    @Test func farWordsAreNotGuessed() {
        #expect(Spelling.nearest(to: "colour", among: ["weight", "region"]) == nil)
        #expect(Spelling.nearest(to: "Weigth", among: ["weight", "region"]) == "weight")
    }
}
