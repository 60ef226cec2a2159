import Glibc
import Testing

extension SystemTests {
    /// SIGTERM: out of rotation first, then everything that was begun is finished, then exit 0.
    @Suite(.serialized)
    struct ShutdownTests {
        /// What `limits.shutdown` promises.
        private static let limit: Duration = .seconds(25)

        @Test(.timeLimit(.minutes(2)))
        func aStreamGetsItsAcknowledgementsAndARestartGoesOn() async throws {
            let folder = try NodeFolder(operators: 1)
            let told = try await withNode(folder) { node in
                var desk = try Desk(node, NodeFolder.login(1))
                let exchange = try Exchange(
                    "POST", "/v1/shops/red/orders", port: node.port, token: NodeFolder.administrator,
                    headers: ["Content-Type": "application/x-ndjson"])
                let lines = (1...200).map { SampleOrder.json("s-\($0)", phone: SampleOrder.phone($0)) + "\n" }
                try exchange.writeChunk(lines.joined())
                // A line that came in part.
                try exchange.writeChunk(#"{"external_id":"half","#)
                var answer = try exchange.answer()
                let first = try #require(try answer.line())
                node.terminate()
                var told = [try JSON(first.utf8)]
                while let line = try answer.line() { told.append(try JSON(line.utf8)) }
                try desk.waitForEnd()
                let code = try await node.process.end(within: Self.limit)
                #expect(code == 0)
                return told
            }
            #expect(told.count { !$0["order_id"].isNull } == 200)
            #expect(told.allSatisfy { $0["error"].isNull }, "\(told.filter { !$0["error"].isNull })")
            let kept = try Database(copyOf: folder.database, in: folder.path + "/copy")
                .rows("SELECT external_id FROM orders ORDER BY id").compactMap { $0["external_id"].text }
            #expect(Set(kept) == Set(told.compactMap { $0["external_id"].text }))

            try await withNode(folder) { node in
                let again = try node.ask(
                    "POST", "/v1/shops/red/orders", SampleOrder.json("s-7", phone: SampleOrder.phone(7)))
                #expect(again.json["resent"].flag == true)
                #expect(again.json["order_id"] == told.first { $0["external_id"].text == "s-7" }?["order_id"])
                var desk = try Desk(node, NodeFolder.login(1))
                try desk.ready()
                try desk.wait(for: "talking")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func itIsNotReadyWhileItDrainsAndFinishesTheRequestUnderWay() async throws {
            try await withNode(try NodeFolder()) { node in
                #expect(try node.probe("/readyz").status == 200)
                let body = SampleOrder.json("slow")
                let middle = body.index(body.startIndex, offsetBy: 10)
                let exchange = try Exchange(
                    "POST", "/v1/shops/red/orders", port: node.port, token: NodeFolder.administrator,
                    headers: ["Content-Type": "application/json"], length: body.utf8.count)
                try exchange.write(Array(body[..<middle].utf8))
                // The request is under way when the node can have looked at it.
                try await pass(.milliseconds(300))
                node.terminate()
                let ready = try await eventually("readyz says that it drains", within: .seconds(5)) {
                    let answer = try node.probe("/readyz")
                    return answer.status == 503 ? answer : nil
                }
                let failed = ready.json["checks"].list.filter { $0["ok"].flag == false }
                #expect(failed.map { $0["name"].text } == ["not_draining"])
                #expect(try node.probe("/livez").status == 200)
                // Once more is no harm.
                node.terminate()
                try exchange.write(Array(body[middle...].utf8))
                let answer = try exchange.answer()
                #expect(answer.status == 202, "\(answer.status)")
                let code = try await node.process.end(within: Self.limit)
                #expect(code == 0)
            }
        }

        @Test(.timeLimit(.minutes(1)), arguments: [SIGTERM, SIGINT])
        func anIdleNodeEndsAtOnceByEitherSignal(signal: CInt) async throws {
            try await withNode(try NodeFolder()) { node in
                node.process.signal(signal)
                node.process.signal(signal)
                let code = try await node.process.end(within: .seconds(10))
                #expect(code == 0)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func aCallUnderWayIsTakenUpAfterTheRestart() async throws {
            let folder = try NodeFolder(operators: 1, pace: 1)
            try await withNode(folder) { node in
                var desk = try Desk(node, NodeFolder.login(1))
                try desk.ready()
                _ = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json("call"))
                try desk.wait(for: "ringing")
                node.terminate()
                let code = try await node.process.end(within: Self.limit)
                #expect(code == 0)
            }
            try await withNode(folder) { node in
                let database = Database(live: folder.database)
                let ended = try await eventually("the lost call has its end") {
                    try database.rows("SELECT outcome, cause FROM attempts WHERE number = 1 AND ended_at IS NOT NULL")
                        .first
                }
                #expect(ended["outcome"].text == "failed")
                #expect(try node.probe("/readyz").status == 200)
            }
        }
    }
}
