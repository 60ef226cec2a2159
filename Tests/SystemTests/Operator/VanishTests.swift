import Testing

extension SystemTests {
    /// An operator who vanishes keeps his work for the grace time, and no longer.
    @Suite(.serialized)
    struct VanishTests {
        @Test(.timeLimit(.minutes(1)))
        func whatWasInAVanishedOperatorsHandGoesToAnother() async throws {
            try await check(campaign: "red-progressive", state: "after_call") { desk in
                try desk.wait(for: "talking")
                try desk.post("/v1/operator/call/hangup")
                try desk.wait(for: "after_call")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func anOfferToAVanishedOperatorGoesToAnother() async throws {
            try await check(campaign: "red-preview", state: "offered") { desk in
                try desk.wait(for: "reserved")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func whoComesBackInTimeKeepsHisWork() async throws {
            try await withNode(try NodeFolder(operators: 1, grace: "20s")) { node in
                var desk = try Desk(node, NodeFolder.login(1))
                try desk.ready()
                try submit("kept", to: node, campaign: "red-preview")
                try desk.wait(for: "reserved")
                desk.exchange.cut()
                let again = try Desk(node, NodeFolder.login(1))
                #expect(again.view["state"].text == "reserved")
                #expect(again.work == desk.work)
            }
        }

        /// - Parameter takeUp: brings the first operator to where he vanishes.
        private func check(campaign: String, state: String, _ takeUp: (inout Desk) throws -> Void) async throws {
            try await withNode(try NodeFolder(operators: 2, grace: "2s")) { node in
                var first = try Desk(node, NodeFolder.login(1))
                try first.ready()
                let order = try submit("lost", to: node, campaign: campaign)
                try takeUp(&first)
                let work = first.work
                #expect(try node.ask("GET", "/v1/shops/red/orders/\(order)").json["state"].text == state)
                first.exchange.cut()

                var second = try Desk(node, NodeFolder.login(2))
                try second.ready()
                let timeline = try await eventually("the work goes back") { () -> [JSON]? in
                    let entries = try node.ask("GET", "/v1/shops/red/orders/\(order)/timeline").json["items"].list
                    return entries.contains { $0["event"].text == "returned" } ? entries : nil
                }
                let returned = try #require(timeline.first { $0["event"].text == "returned" })
                #expect(returned["work"].text == work || returned["work_id"].text == work, "\(returned)")
                #expect(returned["reason"].text == "vanished", "\(returned)")
                try second.wait(for: campaign == "red-preview" ? "reserved" : "talking")
                #expect(second.view["work"]["order_id"].text == order)
                #expect(second.work != work)
                let gone = try node.ask("GET", "/v1/operator/state", as: first.token)
                #expect(gone.json["state"].text == "offline")
            }
        }

        @discardableResult
        private func submit(_ id: String, to node: NodeProcess, campaign: String) throws -> String {
            let answer = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json(id, campaign: campaign))
            guard let order = answer.json["order_id"].text else { throw Unexpected(answer) }
            return order
        }
    }
}
