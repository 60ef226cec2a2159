import Cluster
import Crypto
import Foundation
import PeerLink
import Testing

/// Clients that others wrote, and one that knows `docs/PROTOCOL.md` alone.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ClientTests {
    private static let curl = ["-sS", "-i", "--http2-prior-knowledge", "--max-time", "20"]

    private func withNode(
        _ receiver: any ParcelReceiver = Echo(), security: LinkSecurity = .loopbackOnly,
        _ body: (PeerLink, String) async throws -> Void
    ) async throws {
        let far = try await LinkWorld.listen(receiver, settings: LinkWorld.patient(security))
        try await body(far, "http://127.0.0.1:\(far.address.port)/perezvon/v1")
        await far.stop()
    }

    private func curl(_ arguments: String...) async throws -> String {
        let result = try await Tool.run("/usr/bin/curl", Self.curl + arguments)
        #expect(result.status == 0, "\(result.output)")
        return result.output.replacing("\r\n", with: "\n")
    }

    private func expect(_ status: String, _ answer: String) {
        #expect(answer.contains(status), "\(answer)")
    }

    @Test func curlAsksForHealth() async throws {
        try await withNode { _, url in
            let answer = try await curl("\(url)/health")
            #expect(answer.hasPrefix("HTTP/2 200"))
            #expect(answer.contains(#""status":"ok","build":"1.2.3","protocol":"1.0","incarnation":"far""#))
        }
    }

    @Test(arguments: ["add", "add/1", "counter.add", "counter.add/1", "read"])
    func curlCallsAnActor(_ method: String) async throws {
        let keeper = Scripted { parcel in .reply(Array(#"{"seen":"\#(parcel.method)"}"#.utf8)) }
        try await withNode(keeper) { _, url in
            let answer = try await curl("-d", #"{"n":1}"#, "\(url)/Counter/demo%2Fa/\(method)")
            #expect(answer.hasPrefix("HTTP/2 200"))
            #expect(answer.contains("content-type: application/json"))
            #expect(answer.hasSuffix(method == "read" ? #"{"seen":"counter.read/2"}"# : #"{"seen":"counter.add/1"}"#))
            let parcel = try #require(keeper.last)
            #expect(parcel.address.key == "demo/a")
            #expect(parcel.address.partitionKey == "shop/demo/a/0")
            #expect(parcel.shard == ShardID(of: "shop/demo/a/0", count: 64))
            #expect(parcel.payload == Array(#"{"n":1}"#.utf8))
            #expect((1...30_000).contains(parcel.remaining))
        }
    }

    @Test func curlNamesAPartitionAndADeadline() async throws {
        let keeper = Scripted { _ in .reply([]) }
        try await withNode(keeper) { _, url in
            let answer = try await curl(
                "-d", "{}", "-H", "perezvon-deadline-ms: 500", "\(url)/Counter/a/add?partition=shop%2Fb%2F0")
            #expect(answer.hasPrefix("HTTP/2 204"))
            let parcel = try #require(keeper.last)
            #expect(parcel.address.partitionKey == "shop/b/0")
            #expect((1...500).contains(parcel.remaining))
        }
    }

    private static let problems: [(ParcelAnswer, String, String)] = [
        (.refused(.overloaded(retryAfter: .seconds(3))), "429", "overloaded"),
        (.refused(.unavailable("a \"reason\"")), "503", "unavailable"),
        (.refused(.unknown("?")), "504", "unknown_outcome"),
        (.refused(.failed("no")), "500", "failed"), (.lost("gone"), "504", "unknown_outcome"),
        (.redirect(owner: PeerAddress(host: "127.0.0.9", port: 7), epoch: Epoch(1)), "307", "moved"),
        (.redirect(owner: nil, epoch: Epoch(1)), "503", "unavailable"),
    ]

    @Test(arguments: 0..<7) func whatIsNoReplyIsAProblemDocument(_ index: Int) async throws {
        let (result, status, code) = Self.problems[index]
        try await withNode(Scripted { _ in result }) { _, url in
            let answer = try await curl("-d", "{}", "\(url)/Counter/a/add")
            #expect(answer.hasPrefix("HTTP/2 \(status)"))
            #expect(answer.contains("content-type: application/problem+json"))
            #expect(answer.contains(#""code":"\#(code)""#))
            #expect(answer.contains("retry-after: 3") == (status == "429"))
            #expect(answer.contains("location: http://127.0.0.9:7/perezvon/v1/Counter/a/add") == (status == "307"))
            let body = try #require(answer.split(separator: "\n\n", maxSplits: 1).last)
            let problem = try JSONSerialization.jsonObject(with: Data(body.utf8))
            #expect(problem is [String: Any])
        }
    }

    @Test(arguments: [
        ("POST", "/Counter/a/divide", "404", "unknown_method"), ("POST", "/Counter/a", "404", "not_found"),
        ("GET", "/Counter/a/add", "405", "wrong_http_method"), ("POST", "/health", "405", "wrong_http_method"),
        ("POST", "/Counter/%zz/add", "404", "not_found"), ("GET", "/lane/data", "404", "not_found"),
        ("POST", "/Counter/\(String(repeating: "k", count: 1025))/add", "400", "invalid_address"),
    ])
    func whatCanNotBeCalledIsExplained(_ verb: String, _ path: String, _ status: String, _ code: String) async throws {
        try await withNode { _, url in
            let answer = try await curl("-X", verb, "\(url)\(path)")
            #expect(answer.hasPrefix("HTTP/2 \(status)"))
            #expect(answer.contains(#""code":"\#(code)""#))
        }
    }

    @Test func aBodyOverTheLimitIsRefused() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "perezvon-\(UUID().uuidString)")
        try Data(repeating: 0x20, count: 3 << 20).write(to: file)
        try await withNode { _, url in
            try await expect("HTTP/2 413", curl("--data-binary", "@\(file.path)", "\(url)/Counter/a/add"))
        }
        try FileManager.default.removeItem(at: file)
    }

    @Test func aCallOfASecretClusterNeedsItsSeal() async throws {
        let text = "a secret of the cluster"
        let secret = try ClusterSecret(Array(text.utf8))
        try await withNode(security: .secret(secret)) { _, url in
            try await expect("HTTP/2 401", curl("-d", "{}", "\(url)/Counter/a/add"))
            let now = Int(Date().timeIntervalSince1970)
            let hash = SHA256.hash(data: Data("{}".utf8)).map { String(format: "%02x", $0) }.joined()
            let code = HMAC<SHA256>.authenticationCode(
                for: Data("\(now)\nPOST\n/perezvon/v1/Counter/a/add\n\(hash)".utf8),
                using: SymmetricKey(data: Data(text.utf8)))
            let header = "authorization: Perezvon \(now).\(code.map { String(format: "%02x", $0) }.joined())"
            try await expect("HTTP/2 200", curl("-H", header, "-d", "{}", "\(url)/Counter/a/add"))
            // Once only, and for this body only.
            try await expect("HTTP/2 401", curl("-H", header, "-d", "{}", "\(url)/Counter/a/add"))
            try await expect("HTTP/2 401", curl("-H", header, "-d", "[]", "\(url)/Counter/a/add"))
            try await expect("HTTP/2 200", curl("\(url)/health"))
        }
    }

    @Test func nghttpAndH2loadTalkToANode() async throws {
        try await withNode { far, url in
            let answer = try await Tool.run("/usr/bin/nghttp", ["-v", "\(url)/health"])
            #expect(answer.status == 0)
            #expect(answer.output.contains(":status: 200"))
            let body = FileManager.default.temporaryDirectory.appending(path: "perezvon-\(UUID().uuidString)")
            try Data(#"{"n":1}"#.utf8).write(to: body)
            let load = try await Tool.run(
                "/usr/bin/h2load", ["-n", "2000", "-c", "4", "-m", "20", "-d", body.path, "\(url)/Counter/a/add"])
            #expect(load.output.contains("2000 succeeded, 0 failed, 0 errored, 0 timeout"), "\(load.output)")
            #expect(far.counters.calls >= 2001)
            try FileManager.default.removeItem(at: body)
        }
    }

    private func python(_ far: PeerLink, _ arguments: String...) async throws -> String {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Resources/link_client.py")
        let all = [script.path, "127.0.0.1", "\(far.address.port)"] + arguments
        return try await Tool.run("/usr/bin/env", ["python3"] + all).output
    }

    @Test func aClientMadeFromTheDocumentAsksAndTells() async throws {
        let receiver = Scripted { .reply(Array("{\"echo\":".utf8) + $0.payload + Array("}".utf8)) }
        try await withNode(receiver) { far, _ in
            let reply = try await python(far, "ask", "Counter", "ключ", "shop/a/0", "counter.add/1", "5", #"{"n":1}"#)
            #expect(reply == "reply {\"echo\":{\"n\":1}}\n")
            #expect(receiver.last?.address.key == "ключ")
            #expect(receiver.last?.shard == ShardID(5))
            let said = try await python(far, "tell", "Counter", "a", "p", "counter.add/1", "5", "{}", "1000")
            #expect(said == "told 1000\n")
            #expect(receiver.count == 1002)
            let refused = try await python(far, "ask", "Counter", "a", "p", "counter.divide/1", "5", "")
            #expect(refused.contains("takes no"))
        }
    }

    @Test func aClientMadeFromTheDocumentIsAnsweredWithErrorsAndRedirects() async throws {
        let owner = PeerAddress(host: "10.0.0.7", port: 7400)
        for (answer, text) in [
            (ParcelAnswer.refused(.overloaded(retryAfter: .milliseconds(250))), "error overloaded 250 \n"),
            (.refused(.failed("no")), "error failed 0 no\n"),
            (.redirect(owner: owner, epoch: Epoch(9)), "redirect 9 10.0.0.7:7400\n"),
        ] {
            try await withNode(Scripted { _ in answer }) { far, _ in
                let said = try await python(far, "ask", "Counter", "a", "p", "counter.add/1", "5", "{}")
                #expect(said == text)
            }
        }
    }

    @Test func aClientMadeFromTheDocumentProvesTheSecret() async throws {
        let secret = try ClusterSecret(Array("a secret of the cluster".utf8))
        try await withNode(security: .secret(secret)) { far, _ in
            let ask = ["ask", "Counter", "a", "p", "counter.add/1", "5", "{}"]
            func run(_ secret: String) async throws -> String {
                try await python(far, "--secret", secret, ask[0], ask[1], ask[2], ask[3], ask[4], ask[5], ask[6])
            }
            let right = try await run("a secret of the cluster")
            let wrong = try await run("a secret of no cluster")
            #expect(right == "reply {}\n")
            #expect(wrong.contains("wrong_secret"))
        }
    }
}
