import Actors
import ContactCenter
import Testing

extension StoreCheck {
    static let writing: [StoreCheck] = [
        StoreCheck("an order is read back as it was written, byte for byte") { store in
            let desk = try await Desk(store)
            var bare = Sample.order(2)
            (bare.name, bare.city, bare.currency, bare.total, bare.alternativePhone) = (nil, nil, nil, nil, nil)
            bare.source = ""
            bare.body = []
            let orders = [Sample.order(1, phone: Sample.phone(1)), bare, Sample.order(3, total: "-0.000000001")]
            #expect(try await desk.write(orders.map { Sample.intake($0) }) == [.written, .written, .written])
            for order in orders {
                #expect(try await store.order(order.id) == order)
                #expect(try await store.lead(order.id)?.lead == Sample.lead(of: order))
                #expect(try await store.lead(order.id)?.shop == order.shop)
            }
            #expect(try await store.order(Sample.id(99)) == nil)
            #expect(try await store.lead(OrderID(rawValue: .max)) == nil)
        },
        StoreCheck("many shards' commits are written together, in order") { store in
            let desk = try await Desk(store)
            let verdicts = try await store.write(
                (0..<4).map { shard in
                    try desk.commit(shard, (0..<50).map { Sample.intake(Sample.order(Int(shard) * 50 + $0)) })
                })
            #expect(verdicts.count == 4)
            #expect(try await store.liveLeads(shop: Sample.shop).map(\.id) == (0..<200).map(Sample.id))
        },
        StoreCheck("no commits, and a commit without units, are written") { store in
            let desk = try await Desk(store)
            #expect(try await store.write([]).isEmpty)
            #expect(try await desk.write([ChangeUnit]()).isEmpty)
            #expect(try await desk.write([ChangeUnit([])]) == [.written])
        },
        StoreCheck("an attempt is changed and ends") { store in
            let desk = try await Desk(store)
            let order = Sample.order(1)
            let phone = try #require(Sample.phone(5))
            var attempt = Sample.attempt(1, of: order, phone: phone, at: Sample.start, operator: Sample.olena)
            attempt.isLate = true
            try await desk.write(Sample.intake(order).changes)
            try await desk.write([.attemptStarted(attempt, personCap: 10, dayStart: .distantPast)])
            #expect(try await store.openAttempts(shop: order.shop) == [attempt])
            #expect(try await store.openAttempts(shop: Sample.otherShop) == [])
            attempt.answeredAt = Sample.start + .seconds(7)
            attempt.connectedAt = Sample.start + .seconds(8)
            try await desk.write([.attemptChanged(attempt)])
            #expect(try await store.openAttempts(shop: order.shop) == [attempt])
            attempt.endedAt = Sample.start + .seconds(90)
            attempt.outcome = .answered
            attempt.cause = "16 normal clearing"
            try await desk.write([.attemptChanged(attempt)])
            #expect(try await store.openAttempts(shop: order.shop) == [])
            #expect(try await store.orderDetails(order.id)?.attempts == [attempt])
        },
        StoreCheck("a change of an unknown lead or attempt is an error, and nothing of it is written") { store in
            let desk = try await Desk(store)
            let order = Sample.order(1)
            let phone = try #require(Sample.phone(1))
            let strays: [Change] = [
                .leadChanged(Sample.lead(of: Sample.order(2))),
                .attemptChanged(Sample.attempt(1, of: order, phone: phone, at: Sample.start)),
            ]
            for stray in strays {
                await #expect(throws: StoreError.self) {
                    try await desk.write([Sample.intake(order), ChangeUnit([stray])])
                }
                #expect(try await store.order(order.id) == nil)
            }
            try await desk.write(Sample.intake(order).changes)
        },
    ]
}
