import ContactCenter
import ShopConnect
import Testing

struct WebhookSignatureTests {
    private let body = Array(#"{"id":"1"}"#.utf8)
    private let secret = Array("whsec".utf8)
    private let now = Instant(seconds: 1_795_770_000)

    private func verify(
        _ signature: String?, _ timestamp: String? = "1795770000", body: [UInt8]? = nil, secret: [UInt8]? = nil
    ) -> WebhookSignature.Verdict {
        WebhookSignature.verify(
            signature: signature, timestamp: timestamp, body: body ?? self.body, secret: secret ?? self.secret, now: now
        )
    }

    /// The value is of `printf '1795770000.{"id":"1"}' | openssl dgst -sha256 -hmac whsec`.
    @Test func aSignatureIsWhatOtherToolsMake() {
        let signature = WebhookSignature.sign(body: body, timestamp: 1_795_770_000, secret: secret)
        #expect(signature == "v1=784d8c9ae47629e883efaa972d3ccf67f795e2c8c2d98bed17c3e21a22d863bd")
        #expect(verify(signature) == .valid)
        #expect(verify("v1=" + String(repeating: "0", count: 64) + ", " + signature) == .valid)
    }

    @Test func whatWasChangedIsWrong() {
        let signature = WebhookSignature.sign(body: body, timestamp: 1_795_770_000, secret: secret)
        #expect(verify(signature, body: body + [32]) == .wrong)
        #expect(verify(signature, secret: secret + [0x31]) == .wrong)
        #expect(verify(signature, "1795770001") == .wrong)
        #expect(verify("v1=" + String(repeating: "0", count: 64)) == .wrong)
    }

    @Test(
        arguments: [
            (-301, .stale), (-300, .valid), (0, .valid), (300, .valid), (301, .stale),
        ] as [(Int64, WebhookSignature.Verdict)])
    func anOldOneIsStale(offset: Int64, verdict: WebhookSignature.Verdict) {
        let timestamp = 1_795_770_000 + offset
        let signature = WebhookSignature.sign(body: body, timestamp: timestamp, secret: secret)
        #expect(verify(signature, String(timestamp)) == verdict)
    }

    @Test(arguments: [
        nil, "", "v1=", "v2=00", "v1=zz", "v1=" + String(repeating: "0", count: 63),
        String(repeating: "v1=,", count: 1000),
        "v1=" + String(repeating: "é", count: 32),
    ])
    func whatIsNoSignatureIsMalformed(signature: String?) {
        #expect(verify(signature) == .malformed)
    }

    @Test(arguments: [nil, "", "now", "1.5", "99999999999999999999"])
    func whatIsNoTimeIsMalformed(timestamp: String?) {
        #expect(verify("v1=" + String(repeating: "0", count: 64), timestamp) == .malformed)
    }

    @Test func theFarthestTimesDoNotTrap() {
        for timestamp in ["-99999999999", "999999999999"] {
            let signature = WebhookSignature.sign(body: body, timestamp: Int64(timestamp) ?? 0, secret: secret)
            #expect(verify(signature, timestamp) == .stale)
        }
    }
}
