import Actors
import ContactCenter
import Testing

extension StoreCheck {
    static let figures: [StoreCheck] = [
        StoreCheck("figures of a small world are what a person counts") { store in
            let world = try await FigureWorld(store)
            let counts = try await store.figures(
                shop: Sample.shop, from: world.start, to: world.start + .days(1), serviceThreshold: .seconds(20),
                now: world.now)
            #expect(counts == FigureWorld.expected)
        },
        StoreCheck("figures are cut off at their time") { store in
            let world = try await FigureWorld(store)
            let counts = try await store.figures(
                shop: Sample.shop, from: world.start, to: world.start + .seconds(100), serviceThreshold: .seconds(20),
                now: world.now)
            // Order 1 with Olena, and 3 to 9 but for what came later: see the world.
            #expect(counts.received == 10)
            #expect(counts.readyMilliseconds == 50_000)
            #expect(counts.busyMilliseconds == 50_000)
        },
        StoreCheck("figures of an empty time are zero") { store in
            let counts = try await store.figures(
                shop: Sample.shop, from: .distantPast, to: .distantFuture, serviceThreshold: .seconds(20),
                now: Sample.start)
            #expect(counts == FigureCounts())
        },
    ]
}
