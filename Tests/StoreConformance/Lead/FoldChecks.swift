import Actors
import ContactCenter
import Testing

extension StoreCheck {
    static let folding: [StoreCheck] = [
        StoreCheck("a lead's stored events, folded, give its stored row, over random lives") { store in
            let desk = try await Desk(store)
            for seed in 1...40 {
                let phone = try #require(Sample.phone(seed))
                let order = Sample.order(seed, phone: phone)
                var walk = LeadWalk(order, phone: phone, seed: UInt64(seed))
                try await desk.write(Sample.intake(order).changes)
                for _ in 0..<40 { try await desk.write(walk.step()) }

                let stored = try #require(try await store.lead(order.id)).lead
                #expect(stored == walk.lead, "seed \(seed)")
                var folded = Lead(order: try #require(try await store.order(order.id)), deadline: .distantPast)
                let timeline = try await store.timeline(order.id)
                for entry in timeline { folded.apply(entry.event, at: entry.at) }
                #expect(folded == stored, "seed \(seed)")
                #expect(timeline.map(\.number) == (1...41).map { Int32($0) })
                #expect(try await store.orderDetails(order.id)?.attempts.last == walk.attempt, "seed \(seed)")
            }
        },
        StoreCheck("a result is read back as it was fixed") { store in
            let desk = try await Desk(store)
            let order = Sample.order(1)
            try await desk.write(Sample.intake(order).changes)
            let full = FixedResult(
                work: WorkID(order: order.id, number: 1), shop: order.shop, campaign: order.campaign,
                attempt: AttemptID(order: order.id, number: 2), operator: Sample.olena,
                result: WorkResult(
                    disposition: .callback, shopDisposition: "later", topic: "delivery", questions: ["why?", "\"\n"],
                    comment: "", items: "[]", total: Amount("10.50"), delivery: "{}",
                    callback: Callback(at: Sample.start, to: nil)),
                fixedAt: Sample.start, afterCall: .milliseconds(1234))
            let bare = FixedResult(
                work: WorkID(order: order.id, number: 2), shop: order.shop, campaign: order.campaign, attempt: nil,
                operator: Sample.taras, result: WorkResult(disposition: .declined), fixedAt: Sample.start,
                afterCall: .zero)
            try await desk.write([.resultFixed(full), .resultFixed(bare)])
            #expect(try await store.orderDetails(order.id)?.results == [full, bare])
        },
    ]
}
