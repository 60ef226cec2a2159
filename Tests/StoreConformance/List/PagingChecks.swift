import Actors
import ContactCenter
import Testing

extension StoreCheck {
    static let paging: [StoreCheck] = [
        StoreCheck("orders are listed newest first, in pages that meet and do not overlap") { store in
            let desk = try await Desk(store)
            // Three of each moment.
            let orders = (0..<25).map { Sample.order($0, submittedAt: Sample.start + .seconds($0 / 3)) }
            _ = try await desk.write(orders.map { Sample.intake($0) })
            try await desk.write(Sample.intake(Sample.order(99, shop: Sample.otherShop)).changes)
            var filter = OrderFilter(shop: Sample.shop, limit: 7)
            var listed: [OrderID] = []
            var sizes: [Int] = []
            repeat {
                let page = try await store.orders(filter)
                listed += page.items.map(\.order.id)
                sizes.append(page.items.count)
                filter.cursor = page.next
            } while filter.cursor != nil
            #expect(listed == orders.reversed().map(\.id))
            #expect(sizes == [7, 7, 7, 4])
            filter.limit = 25
            #expect(try await store.orders(filter).next == nil)
        },
        StoreCheck("orders are listed by status, phone, number and time") { store in
            let desk = try await Desk(store)
            let phone = try #require(Sample.phone(1))
            let orders = (0..<4).map { Sample.order($0, phone: $0 < 2 ? phone : nil) }
            _ = try await desk.write([
                Sample.intake(orders[0]), Sample.intake(orders[1], .duplicate(of: orders[0].id, .sameNumber)),
                Sample.intake(orders[2], .held(.phone(.empty))), Sample.intake(orders[3]),
            ])
            var finished = Sample.lead(of: orders[3])
            finished.apply(.cancelled(by: "shop"), at: Sample.start)
            try await desk.write([.leadChanged(finished)])

            func ids(_ narrow: (inout OrderFilter) -> Void) async throws -> [OrderID] {
                var filter = OrderFilter(shop: Sample.shop)
                narrow(&filter)
                return try await store.orders(filter).items.map(\.order.id)
            }
            for (index, status) in ["waiting", "duplicate", "held", "finished"].enumerated() {
                #expect(try await ids { $0.status = status } == [Sample.id(index)])
            }
            #expect(try await ids { $0.status = "' OR 1=1" } == [])
            #expect(try await ids { $0.phone = phone } == [Sample.id(1), Sample.id(0)])
            #expect(try await ids { $0.number = "№ 2" } == [Sample.id(2)])
            #expect(try await ids { $0.number = "ext-2" } == [Sample.id(2)])
            let (from, to) = (orders[1].submittedAt, orders[3].submittedAt)
            #expect(try await ids { ($0.from, $0.to) = (from, to) } == [Sample.id(2), Sample.id(1)])
            #expect(try await ids { ($0.from, $0.status, $0.phone) = (from, "duplicate", phone) } == [Sample.id(1)])
            let page = try await store.orders(OrderFilter(shop: Sample.shop, status: "finished"))
            #expect(page.items.first?.lead == finished)
            #expect(page.items.first?.order == orders[3])
            #expect(page.items.first?.verdict == .queued)
        },
        StoreCheck("a cursor that the list did not make is refused") { store in
            let cursors = [
                "", "x", "0", String(repeating: "z", count: 29), String(repeating: "z", count: 37), "' OR 1=1 --",
                String(repeating: "é", count: 29), "+00000000000000f0000000000001",
            ]
            for cursor in cursors {
                await #expect(throws: (any Error).self, "\(cursor)") {
                    _ = try await store.orders(OrderFilter(shop: Sample.shop, cursor: cursor))
                }
                await #expect(throws: (any Error).self, "\(cursor)") {
                    _ = try await store.deliveries(DeliveryFilter(shop: Sample.shop, cursor: cursor))
                }
            }
        },
        StoreCheck("deliveries wait oldest first, are listed newest first, and keep their state") { store in
            let desk = try await Desk(store)
            var deliveries: [Delivery] = []
            for index in 0..<6 {
                let order = Sample.order(index)
                try await desk.write(Sample.intake(order).changes)
                deliveries.append(
                    Delivery(
                        id: DeliveryID(order: order.id, event: Int32(index % 2) + 1), shop: order.shop, kind: .ended,
                        event: .cancelled(by: "shop"), createdAt: Sample.start + .seconds(index / 2),
                        state: .pending(notBefore: Sample.start)))
            }
            try await desk.write(deliveries.map(Change.delivery))
            #expect(try await store.pendingDeliveries(shop: Sample.shop, limit: 4) == Array(deliveries.prefix(4)))
            deliveries[0].state = .delivered(Sample.start + .seconds(9))
            deliveries[3].state = .dead(Sample.start + .seconds(9), reason: "410 Gone")
            deliveries[3].tries = 8
            deliveries[3].lastError = "gone"
            try await desk.write([.delivery(deliveries[0]), .delivery(deliveries[3])])
            let pending = [1, 2, 4, 5].map { deliveries[$0] }
            #expect(try await store.pendingDeliveries(shop: Sample.shop, limit: 100) == pending)
            #expect(try await store.pendingDeliveries(shop: Sample.otherShop, limit: 100).isEmpty)

            func list(_ state: String?) async throws -> [Delivery] {
                var filter = DeliveryFilter(shop: Sample.shop, state: state, limit: 2)
                var found: [Delivery] = []
                repeat {
                    let page = try await store.deliveries(filter)
                    found += page.items
                    filter.cursor = page.next
                } while filter.cursor != nil
                return found
            }
            #expect(try await list(nil) == deliveries.reversed())
            #expect(try await list("pending") == pending.reversed())
            #expect(try await list("dead") == [deliveries[3]])
            #expect(try await list("delivered") == [deliveries[0]])
        },
    ]
}
