import Actors
import ContactCenter
import Testing

extension StoreCheck {
    static let reading: [StoreCheck] = [
        StoreCheck("history has the order resent, and the phone's orders, newest first, one answer for each query") {
            store in
            let desk = try await Desk(store)
            let phone = try #require(Sample.phone(1))
            let first = Sample.order(1, phone: phone)
            let second = Sample.order(2, phone: phone)
            let elsewhere = Sample.order(3, shop: Sample.otherShop, phone: phone)
            let verdict = OrderVerdict.duplicate(of: first.id, .withinTerm)
            _ = try await desk.write([
                Sample.intake(first), Sample.intake(second, verdict), Sample.intake(elsewhere),
            ])
            let known = [
                KnownOrder(id: second.id, number: second.number, submittedAt: second.submittedAt, verdict: verdict),
                KnownOrder(id: first.id, number: first.number, submittedAt: first.submittedAt, verdict: .queued),
            ]
            let history = try await store.history(
                shop: Sample.shop,
                [
                    HistoryQuery(externalID: "ext-2", phone: nil), HistoryQuery(externalID: "ext-3", phone: phone),
                    HistoryQuery(externalID: "", phone: Sample.phone(2)),
                ])
            #expect(
                history == [
                    OrderHistory(resent: known[0], samePhone: []), OrderHistory(resent: nil, samePhone: known),
                    OrderHistory(resent: nil, samePhone: []),
                ])
            #expect(try await store.history(shop: Sample.shop, []).isEmpty)
        },
        StoreCheck("history has at most the newest fifty orders of a phone") { store in
            let desk = try await Desk(store)
            let phone = try #require(Sample.phone(1))
            _ = try await desk.write((1...60).map { Sample.intake(Sample.order($0, phone: phone)) })
            let history = try await store.history(
                shop: Sample.shop, [HistoryQuery(externalID: "new", phone: phone)])
            #expect(history[0].samePhone.map(\.id) == (11...60).reversed().map(Sample.id))
        },
        StoreCheck("live leads are those that are not held, duplicate or finished") { store in
            let desk = try await Desk(store)
            let orders = (1...4).map { Sample.order($0) }
            _ = try await desk.write([
                Sample.intake(orders[0]), Sample.intake(orders[1], .held(.phone(.tooShort))),
                Sample.intake(orders[2], .duplicate(of: orders[0].id, .sameNumber)), Sample.intake(orders[3]),
            ])
            var finished = Sample.lead(of: orders[3])
            finished.apply(.cancelled(by: "shop"), at: Sample.start)
            try await desk.write([.leadChanged(finished)])
            #expect(try await store.liveLeads(shop: Sample.shop) == [Sample.lead(of: orders[0])])
            #expect(try await store.liveLeads(shop: Sample.otherShop) == [])
        },
        StoreCheck("the leads in an operator's hand are found, in any shop") { store in
            let desk = try await Desk(store)
            let orders = [Sample.order(1), Sample.order(2, shop: Sample.otherShop), Sample.order(3)]
            _ = try await desk.write(orders.map { Sample.intake($0) })
            var expected: [Lead] = []
            for order in orders.prefix(2) {
                var lead = Sample.lead(of: order)
                lead.apply(.offered(Sample.olena, WorkID(order: order.id, number: 1)), at: Sample.start)
                try await desk.write([.leadChanged(lead)])
                expected.append(lead)
            }
            let inHand = try await store.leadsInHand(of: Sample.olena)
            #expect(inHand.map(\.lead) == expected)
            #expect(inHand.map(\.shop) == [Sample.shop, Sample.otherShop])
            #expect(try await store.leadsInHand(of: Sample.taras).isEmpty)
        },
        StoreCheck("leads held for the do-not-call list are found by either phone") { store in
            let desk = try await Desk(store)
            let phone = try #require(Sample.phone(1))
            var alternative = Sample.order(2, phone: Sample.phone(2))
            alternative.alternativePhone = phone
            let orders = [
                Sample.order(1, phone: phone), alternative, Sample.order(3, phone: Sample.phone(3)),
                Sample.order(4, shop: Sample.otherShop, phone: phone),
            ]
            _ = try await desk.write(
                orders.map { Sample.intake($0, .held(.doNotCall)) }
                    + [Sample.intake(Sample.order(5, phone: phone), .held(.phone(.notAssigned)))])
            let held = try await store.leadsHeld(forDoNotCall: phone, shop: Sample.shop)
            #expect(held.map(\.id) == [Sample.id(1), Sample.id(2)])
        },
        StoreCheck("the do-not-call list is kept, changed and shortened") { store in
            let desk = try await Desk(store)
            let phone = try #require(Sample.phone(1))
            var entry = DoNotCallEntry(
                phone: phone, shop: nil, until: nil, reason: "asked", addedBy: "olena", addedAt: Sample.start)
            var ofShop = entry
            ofShop.shop = Sample.shop
            ofShop.reason = nil
            try await desk.write([.doNotCallAdded(entry), .doNotCallAdded(ofShop)])
            #expect(try await store.doNotCall() == [entry, ofShop])
            entry.until = Sample.start + .days(30)
            try await desk.write([.doNotCallAdded(entry), .doNotCallRemoved(phone, shop: Sample.shop)])
            #expect(try await store.doNotCall(phone) == [entry])
            try await desk.write([.doNotCallRemoved(phone, shop: nil), .doNotCallRemoved(phone, shop: nil)])
            #expect(try await store.doNotCall() == [])
        },
        StoreCheck("a draft is kept until it is dropped") { store in
            let desk = try await Desk(store)
            let order = Sample.order(1)
            try await desk.write(Sample.intake(order).changes)
            let work = WorkID(order: order.id, number: 3)
            var draft = Draft(work: work, operator: Sample.olena, body: #"{"c":"\u0000"}"#, savedAt: Sample.start)
            try await desk.write([.draftSaved(draft)])
            draft.body = "{}"
            draft.operator = Sample.taras
            try await desk.write([.draftSaved(draft)])
            #expect(try await store.draft(of: work) == draft)
            #expect(try await store.draft(of: WorkID(order: order.id, number: 2)) == nil)
            try await desk.write([.draftDropped(work)])
            #expect(try await store.draft(of: work) == nil)
        },
    ]
}
