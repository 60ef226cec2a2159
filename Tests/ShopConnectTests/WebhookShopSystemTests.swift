import Actors
import ContactCenter
import ShopConnect
import Testing

/// Over real sockets.
@Suite(.timeLimit(.minutes(1)))
struct WebhookShopSystemTests {
    @Test func aSignedDeliveryIsAcceptedAndCountedOnce() async throws {
        try await WebhookFixture.with { fixture in
            #expect(await fixture.send() == .accepted)
            #expect(await fixture.send(DeliverySamples.result(7, tries: 3)) == .accepted)
            #expect(await fixture.send(DeliverySamples.result(8, total: nil)) == .accepted)
            #expect(await fixture.send(DeliverySamples.result(9, .declined)) == .accepted)
            let ended = LeadEvent.cancelled(by: "shop")
            #expect(await fixture.send(DeliverySamples.delivery(.ended, ended, 10)) == .accepted)
            let tally = fixture.crm.tally
            #expect([tally.distinct, tally.duplicates, tally.refused] == [4, 1, 0])
            let shop = try #require(tally.shops[DeliverySamples.shop])
            #expect(shop.results == ["confirmed": 2, "declined": 1])
            #expect(shop.ends == ["cancelled": 1])
            // 99.90 from the result and 210.40 from the order.
            #expect(shop.sums == ["UAH": Amount("310.30")])
        }
    }

    @Test(arguments: [200, 201, 204, 299, 409])
    func theseMeanAccepted(status: Int) async throws {
        try await WebhookFixture.with { fixture in
            fixture.crm.behave(.answering(status: status))
            #expect(await fixture.send() == .accepted)
        }
    }

    @Test(arguments: [401, 403, 404, 408, 425, 429, 500, 501, 502, 503, 504, 599])
    func theseMeanLater(status: Int) async throws {
        try await WebhookFixture.with { fixture in
            fixture.crm.behave(.answering(status: status, text: "away\u{7}\u{0}"))
            guard case .tryLater(let text, nil) = await fixture.send() else {
                Issue.record("not later")
                return
            }
            #expect(text.hasPrefix("HTTP \(status): away"))
            #expect(!text.contains("\u{7}"))
        }
    }

    @Test(arguments: [301, 302, 307, 308, 400, 405, 410, 413, 422])
    func theseMeanNever(status: Int) async throws {
        try await WebhookFixture.with { fixture in
            fixture.crm.behave(.answering(status: status, text: "no"))
            guard case .refused(let text) = await fixture.send() else {
                Issue.record("not refused")
                return
            }
            #expect(text.hasPrefix("HTTP \(status): no"))
        }
    }

    @Test(
        arguments: [
            ("120", 120), ("0", 0), ("99999999999", 86_400), ("Fri, 27 Nov 2026 09:02:00 GMT", 120),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 0), ("Mon, 06 Nov 2034 08:49:37 GMT", 86_400), ("soon", nil), ("-5", nil),
            ("Fri, 31 Feb 2026 09:02:00 GMT", nil), ("", nil),
        ] as [(String, Int?)])
    func retryAfterIsHeeded(header: String, seconds: Int?) async throws {
        try await WebhookFixture.with { fixture in
            fixture.crm.behave(.answering(status: 429, retryAfter: header))
            #expect(await fixture.send() == .tryLater("HTTP 429", after: seconds.map { .seconds($0) }))
        }
    }

    @Test(arguments: [DemoCRM.Behaviour.silent, .stalling])
    func aReceiverThatIsTooSlowIsTriedLater(behaviour: DemoCRM.Behaviour) async throws {
        var limits = WebhookLimits()
        limits.whole = .milliseconds(200)
        try await WebhookFixture.with(limits: limits) { fixture in
            fixture.crm.behave(behaviour)
            guard case .tryLater = await fixture.send() else {
                Issue.record("not later")
                return
            }
            fixture.crm.behave(.serving)
            #expect(await fixture.send() == .accepted)
        }
    }

    @Test func aReceiverThatHangsUpIsTriedLater() async throws {
        try await WebhookFixture.with { fixture in
            fixture.crm.behave(.hangingUp)
            guard case .tryLater(let text, nil) = await fixture.send() else {
                Issue.record("not later")
                return
            }
            #expect(text.hasPrefix("the receiver can't be reached: "))
        }
    }

    @Test(arguments: ["http://127.0.0.1:1/", "https://127.0.0.1:1/", "http://[/", "http:///x"])
    func anAddressWhereNobodyIsIsTriedLater(url: String) async throws {
        try await WebhookFixture.with { fixture in
            guard case .tryLater = await fixture.send(to: CRMTarget(kind: .webhook, url: url, secret: nil)) else {
                Issue.record("not later")
                return
            }
        }
    }

    @Test func aHugeAnswerIsNotReadToItsEnd() async throws {
        var limits = WebhookLimits()
        limits.answer = 100
        try await WebhookFixture.with(limits: limits) { fixture in
            fixture.crm.behave(.answering(status: 500, text: String(repeating: "x", count: 4 << 20)))
            let text = "HTTP 500: " + String(repeating: "x", count: 100)
            #expect(await fixture.send() == .tryLater(text, after: nil))
        }
    }

    @Test func aWrongSecretIsToldAndTriedLater() async throws {
        try await WebhookFixture.with(secret: .success([1, 2, 3])) { fixture in
            guard case .tryLater(let text, nil) = await fixture.send() else {
                Issue.record("not later")
                return
            }
            #expect(text.contains("Compare the secret"))
            #expect(fixture.crm.tally.refused == 1)
            #expect(fixture.crm.tally.distinct == 0)
        }
    }

    @Test func aSecretThatCantBeReadIsTriedLater() async throws {
        try await WebhookFixture.with(secret: .failure(SecretIsGone())) { fixture in
            #expect(await fixture.send() == .tryLater("the secret can't be read: the file is gone", after: nil))
        }
    }

    @Test func aCancelledSendEndsAtOnce() async throws {
        try await WebhookFixture.with { fixture in
            fixture.crm.behave(.silent)
            let answer = await withTaskGroup(of: DeliveryAnswer.self) { group in
                group.addTask { await fixture.send() }
                group.cancelAll()
                return await group.next()
            }
            guard case .tryLater = answer else {
                Issue.record("not later")
                return
            }
        }
    }

    @Test func aCancelledReceiverStops() async throws {
        let crm = try await DemoCRM.start { DeliverySamples.now }
        try await withThrowingTaskGroup { group in
            group.addTask { try await crm.run() }
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(crm.tally == DemoTally())
    }

    @Test func manyDeliveriesShareFewConnections() async throws {
        try await WebhookFixture.with { fixture in
            let accepted = await withTaskGroup(of: Bool.self) { group in
                for event in 1...200 {
                    group.addTask { await fixture.send(DeliverySamples.result(Int32(event))) == .accepted }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(accepted == 200)
            #expect(fixture.crm.tally.distinct == 200)
        }
    }
}

private struct SecretIsGone: Error, CustomStringConvertible {
    var description: String { "the file is gone" }
}
