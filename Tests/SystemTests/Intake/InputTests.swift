import Foundation
import Testing

extension SystemTests {
    /// What clients send that can't be taken: each gets its problem, the others are unharmed.
    @Suite(.serialized)
    struct InputTests {
        @Test(.timeLimit(.minutes(1)))
        func eachBadLineGetsItsProblemAndTheOthersAreTaken() async throws {
            try await withNode(try NodeFolder()) { node in
                let lines = [
                    SampleOrder.json("good-1"), "{not json", #"{"external_id":"x","phone":12}"#,
                    #"{"external_id":"no-phone","number":"n"}"#, #"{"phone":"+380671234567"}"#, "[1,2]",
                    "\u{FFFD}\u{1}",
                    #"{"external_id":"long","x":"\#(String(repeating: "y", count: 10 << 20))"}"#,
                    SampleOrder.json("good-2"),
                ]
                let answer = try node.ask(
                    "POST", "/v1/shops/red/orders", lines.joined(separator: "\n") + "\n", type: "application/x-ndjson")
                #expect(answer.status == 200)
                let told = try answer.text.split(separator: "\n").map { try JSON($0.utf8) }
                try #require(told.count == lines.count, "\(told)")
                #expect(told[0]["external_id"].text == "good-1" && told[8]["external_id"].text == "good-2")
                for (index, line) in told.enumerated() where !(index == 0 || index == 8) {
                    #expect(line["line"].number == index + 1, "\(line)")
                    #expect(line["error"]["code"].text != nil && line["error"]["title"].text != nil, "\(line)")
                }
                #expect(told[3]["error"]["errors"].list.first?["pointer"].text == "/phone")
                #expect(told[4]["error"]["errors"].list.first?["pointer"].text == "/external_id")
                #expect(told[7]["error"]["code"].text == "line_too_long")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func eachBadRequestGetsItsProblem() async throws {
            try await withNode(try NodeFolder()) { node in
                let path = "/v1/shops/red/orders"
                let cases: [(body: String, type: String, token: String?, status: Int, code: String)] = [
                    ("{", "application/json", NodeFolder.administrator, 400, "malformed_json"),
                    (#"{"external_id":1}"#, "application/json", NodeFolder.administrator, 422, "invalid_fields"),
                    ("[{]", "application/json", NodeFolder.administrator, 400, "malformed_json"),
                    ("a,b\n1,2\n", "text/csv", NodeFolder.administrator, 422, "bad_header"),
                    ("<order/>", "text/xml", NodeFolder.administrator, 415, "unsupported_media_type"),
                    (SampleOrder.json("a"), "application/json", nil, 401, "unauthenticated"),
                    (SampleOrder.json("a"), "application/json", "wrong", 401, "bad_token"),
                    (
                        String(repeating: "[", count: 100_000), "application/json", NodeFolder.administrator, 400,
                        "malformed_json"
                    ),
                ]
                for (body, type, token, status, code) in cases {
                    let answer = try node.ask("POST", path, as: token, body, type: type)
                    #expect(answer.status == status && answer.code == code && answer.isProblem, "\(answer.text)")
                }
                let large = try node.ask(
                    "POST", path, SampleOrder.json(String(repeating: "z", count: 2 << 20)), type: "application/json")
                #expect(large.status == 413 && large.isProblem)
                #expect(try node.ask("POST", path, SampleOrder.json("good")).status == 202)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func brokenGzipIsToldAfterWhatCameBefore() async throws {
            try await withNode(try NodeFolder()) { node in
                let gzip = try Self.gzip((1...2000).map { SampleOrder.json("z-\($0)") + "\n" }.joined())
                let whole = try Self.send(gzip, to: node)
                #expect(whole.split(separator: "\n").count == 2000)
                let cut = try Self.send(Array(gzip.prefix(gzip.count / 2)), to: node)
                let last = try JSON((cut.split(separator: "\n").last ?? "").utf8)
                #expect(last["error"]["code"].text == "bad_gzip", "\(last)")
                var broken = gzip
                for index in 200..<260 { broken[index] ^= 0xFF }
                let damaged = try JSON((Self.send(broken, to: node).split(separator: "\n").last ?? "").utf8)
                #expect(damaged["error"]["code"].text == "bad_gzip", "\(damaged)")
                let never = try Self.send(Array("this is no gzip".utf8), to: node)
                #expect(try JSON(never.utf8)["error"]["code"].text == "bad_gzip", "\(never)")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func whoHangsUpInMidLineLosesThatLineOnly() async throws {
            let folder = try NodeFolder()
            try await withNode(folder) { node in
                let other = try stream(node)
                for round in 1...20 {
                    let exchange = try stream(node)
                    try exchange.writeChunk(
                        SampleOrder.json("h-\(round)") + "\n" + #"{"external_id":"half-\#(round)","#)
                    var answer = try exchange.answer()
                    #expect(try JSON((answer.line() ?? "").utf8)["external_id"].text == "h-\(round)")
                    exchange.cut()
                }
                try other.writeChunk(SampleOrder.json("other") + "\n")
                var answer = try other.answer()
                #expect(try JSON((answer.line() ?? "").utf8)["external_id"].text == "other")
                try other.endChunks()
                #expect(try answer.line() == nil)
                let database = Database(live: folder.database)
                #expect(try database.number("SELECT count(*) FROM orders WHERE external_id LIKE 'h-%'") == 20)
                #expect(try database.number("SELECT count(*) FROM orders WHERE external_id LIKE 'half-%'") == 0)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func aClientWhoStopsReadingHoldsUpNobody() async throws {
            try await withNode(try NodeFolder()) { node in
                let lazy = try Exchange(
                    "POST", "/v1/shops/red/orders", port: node.port, token: NodeFolder.administrator,
                    headers: ["Content-Type": "application/x-ndjson"], patience: .seconds(2), receiveBuffer: 4096)
                var written = 0
                do {
                    while written < 200_000 {
                        let lines = (0..<200).map { SampleOrder.json("lazy-\(written + $0)") + "\n" }
                        try lazy.writeChunk(lines.joined())
                        written += 200
                    }
                    Issue.record("a client who reads nothing may send without end")
                } catch let failure as Socket.Failure {
                    #expect(failure == .timedOut)
                }
                let answer = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json("quick"))
                #expect(answer.status == 202)
                lazy.cut()
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func whatIsNoHTTPIsClosed() async throws {
            try await withNode(try NodeFolder()) { node in
                let texts = [
                    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}", "GET / HTTP/9.9\r\n\r\n",
                    "POST /v1 HTTP/1.1\r\nA\u{0}: b\r\n\r\n",
                ]
                for text in texts {
                    let socket = try Socket(port: node.port, patience: .seconds(10))
                    try socket.write(Array(text.utf8))
                    var answer: [UInt8] = []
                    do {
                        while case let bytes = try socket.read(), !bytes.isEmpty { answer += bytes }
                    } catch Socket.Failure.closed {
                        continue
                    }
                    #expect(answer.isEmpty || String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 4"))
                }
                #expect(try node.ask("GET", "/v1/shops/red/orders").status == 200)
            }
        }

        private func stream(_ node: NodeProcess) throws -> Exchange {
            try Exchange(
                "POST", "/v1/shops/red/orders", port: node.port, token: NodeFolder.administrator,
                headers: ["Content-Type": "application/x-ndjson"])
        }

        private static func send(_ body: [UInt8], to node: NodeProcess) throws -> String {
            let exchange = try Exchange(
                "POST", "/v1/shops/red/orders", port: node.port, token: NodeFolder.administrator,
                headers: ["Content-Type": "application/x-ndjson", "Content-Encoding": "gzip"], length: body.count)
            try exchange.write(body)
            var answer = try exchange.answer()
            return String(decoding: try answer.rest(), as: UTF8.self)
        }

        /// As the tool of that name does it.
        private static func gzip(_ text: String) throws -> [UInt8] {
            let file = FileManager.default.temporaryDirectory.appending(path: "perezvon-\(UUID().uuidString)").path()
            try text.write(toFile: file, atomically: true, encoding: .utf8)
            try Tool.run(try #require(Tool.path(of: "gzip")), [file])
            let bytes = try Data(contentsOf: URL(filePath: file + ".gz"))
            try FileManager.default.removeItem(atPath: file + ".gz")
            return Array(bytes)
        }
    }
}
