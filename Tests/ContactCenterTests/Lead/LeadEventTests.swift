import ContactCenter
import Testing

/// The stored form of events.
struct LeadEventTests {
    @Test func everyEventComesBackFromItsFields() {
        for seed in 0..<3000 {
            var events = RandomEvents(seed: UInt64(seed))
            let event = events.next(kind: seed % RandomEvents.kinds)
            #expect(LeadEvent(word: event.word, fields: event.fields) == event, "seed \(seed)")
        }
    }

    @Test func theKindsHaveWordsOfTheirOwn() {
        var events = RandomEvents(seed: 1)
        let words = Set((0..<RandomEvents.kinds).map { events.next(kind: $0).word })
        #expect(words.count == RandomEvents.kinds)
    }

    @Test func fieldsThatSomebodyElseWroteAreNoEvent() {
        for seed in 0..<3000 {
            var events = RandomEvents(seed: UInt64(seed))
            let event = events.next(kind: seed % RandomEvents.kinds)
            // None of these may trap; whether one is still an event depends on the field.
            for name in event.fields.keys.sorted() {
                var fields = event.fields
                fields[name] = nil
                _ = LeadEvent(word: event.word, fields: fields)
                for foreign in [EventField.text("?"), .number(.max), .number(.min), .flag(true), .list([])] {
                    fields[name] = foreign
                    _ = LeadEvent(word: event.word, fields: fields)
                }
            }
            #expect(LeadEvent(word: event.word, fields: [:]) == nil)
            #expect(LeadEvent(word: "unheard_of", fields: event.fields) == nil)
        }
    }

    @Test func idsComeBackFromTheirTexts() {
        var dice = Dice(seed: 3)
        for _ in 0..<2000 {
            let order = OrderID(
                epoch: UInt64(dice.below(1 << 21)), shard: UInt16(dice.below(1 << 10)),
                counter: UInt32.random(in: 0...UInt32.max, using: &dice))
            let number = 1 + dice.below(99_999)
            #expect(OrderID(order.description) == order)
            let attempt = AttemptID(order: order, number: number)
            #expect(AttemptID(attempt.description) == attempt)
            let work = WorkID(order: order, number: number)
            #expect(WorkID(work.description) == work)
            let delivery = DeliveryID(order: order, event: Int32(number))
            #expect(DeliveryID(delivery.description) == delivery)
        }
        for text in [
            "", "0000000000001", "0000000000001-a", "0000000000001-a0", "0000000000001-w1", "000000000000é-a1",
        ] {
            #expect(AttemptID(text) == nil)
        }
    }
}
