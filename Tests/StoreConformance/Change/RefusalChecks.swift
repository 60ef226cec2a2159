import Actors
import ContactCenter
import Testing

extension StoreCheck {
    static let refusals: [StoreCheck] = [
        StoreCheck("a known external id is refused with the order that has it, and other units are written") { store in
            let desk = try await Desk(store)
            let first = Sample.order(1, externalID: "same")
            let again = Sample.order(2, externalID: "same")
            let elsewhere = Sample.order(3, shop: Sample.otherShop, externalID: "same")
            let other = Sample.order(4)
            let verdicts = try await desk.write([first, again, elsewhere, other].map { Sample.intake($0) })
            #expect(verdicts == [.written, .refused(.externalIDTaken(first.id)), .written, .written])
            #expect(try await store.order(again.id) == nil)
            #expect(try await store.lead(again.id) == nil)
            #expect(try await store.timeline(again.id).isEmpty)
            #expect(try await store.order(other.id) == other)
            let later = try await desk.write([Sample.intake(again)])
            #expect(later == [.refused(.externalIDTaken(first.id))])
        },
        StoreCheck("a customer on the line is not dialled again by any shop") { store in
            let desk = try await Desk(store)
            let phone = try #require(Sample.phone(7))
            let mine = Sample.order(1, phone: phone)
            let theirs = Sample.order(2, shop: Sample.otherShop, phone: phone)
            _ = try await desk.write([Sample.intake(mine), Sample.intake(theirs)])
            var first = Sample.attempt(1, of: mine, phone: phone, at: Sample.start)
            let second = Sample.attempt(1, of: theirs, phone: phone, at: Sample.start)
            func start(_ attempt: Attempt) -> ChangeUnit {
                ChangeUnit([
                    .attemptStarted(attempt, personCap: 10, dayStart: .distantPast),
                    .event(
                        attempt.id.order, number: 2, at: attempt.startedAt,
                        .attemptStarted(attempt.id, phone, nil, nil, day: CivilDate(day: 1), isLate: false)),
                ])
            }
            #expect(try await desk.write([start(first), start(second)]) == [.written, .refused(.customerOnTheLine)])
            #expect(try await store.timeline(theirs.id).count == 1)
            #expect(try await store.openAttempts(shop: theirs.shop) == [])
            first.endedAt = Sample.start + .seconds(20)
            first.outcome = .busy
            try await desk.write([.attemptChanged(first)])
            #expect(try await desk.write([start(second)]) == [.written])
        },
        StoreCheck("a person's calls of the day are counted over all shops") { store in
            let desk = try await Desk(store)
            let phone = try #require(Sample.phone(8))
            let orders = (1...4).map { Sample.order($0, shop: $0 % 2 == 0 ? Sample.shop : Sample.otherShop) }
            _ = try await desk.write(orders.map { Sample.intake($0) })
            let dayStart = Sample.start
            for (index, order) in orders.prefix(3).enumerated() {
                // The first is of the day before.
                let at = dayStart + .seconds(index == 0 ? -1 : index)
                var attempt = Sample.attempt(1, of: order, phone: phone, at: at)
                attempt.endedAt = at
                attempt.outcome = .noAnswer
                try await desk.write([.attemptStarted(attempt, personCap: 2, dayStart: dayStart)])
            }
            let third = Sample.attempt(1, of: orders[3], phone: phone, at: dayStart + .seconds(9))
            let verdicts = try await desk.write([
                ChangeUnit([.attemptStarted(third, personCap: 2, dayStart: dayStart)]),
                ChangeUnit([.attemptStarted(third, personCap: 3, dayStart: dayStart)]),
            ])
            #expect(verdicts == [.refused(.personCapReached), .written])
        },
        StoreCheck("a unit refused in its middle leaves nothing of itself") { store in
            let desk = try await Desk(store)
            let first = Sample.order(1, externalID: "same")
            try await desk.write(Sample.intake(first).changes)
            let draft = Draft(
                work: WorkID(order: first.id, number: 1), operator: Sample.olena, body: "{}", savedAt: Sample.start)
            let again = Sample.intake(Sample.order(2, externalID: "same")).changes
            let fresh = Sample.order(3)
            let verdicts = try await desk.write([
                ChangeUnit(Sample.intake(fresh).changes + [.draftSaved(draft)] + again), Sample.intake(Sample.order(4)),
            ])
            #expect(verdicts == [.refused(.externalIDTaken(first.id)), .written])
            #expect(try await store.order(fresh.id) == nil)
            #expect(try await store.draft(of: draft.work) == nil)
            #expect(try await store.order(Sample.id(4)) != nil)
        },
    ]
}
