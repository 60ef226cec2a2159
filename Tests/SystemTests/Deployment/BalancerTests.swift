import Foundation
import Testing

extension SystemTests {
    /// The load balancer's settings, with the load balancer itself in front of a node.
    @Suite(.serialized)
    struct BalancerTests {
        /// One machine's node stands for both kinds.
        private func withBalancer(
            _ body: (PlainBalancer, PlainProcess, _ token: String) async throws -> Void
        ) async throws {
            guard let haproxy = Tool.path(of: "haproxy") else {
                return Tool.isMissing("haproxy", "nothing goes through the load balancer")
            }
            let deployment = try PlainDeployment("compose.yaml")
            let node = try deployment.start("node")
            defer { node.process.signal(SIGKILL) }
            try await node.becomesHealthy()
            let balancer = try PlainBalancer(haproxy, nodes: ["intake": [node], "agent": [node]])
            try await balancer.isReady()
            try await body(balancer, node, try deployment.secret("admin-token"))
        }

        @Test(.timeLimit(.minutes(1)))
        func ordersGoToIntakeAndTheRestToAgents() async throws {
            try await withBalancer { balancer, _, token in
                let order = #"{"external_id":"lb-1","number":"lb-1","phone":"+380671234567"}"#
                let taken = try Answer.to(
                    "POST", "/v1/shops/lavka/orders", port: balancer.port, token: token, body: order)
                #expect(taken.status == 202, "\(taken.text)")
                let list = try Answer.to("GET", "/v1/shops/lavka/orders", port: balancer.port, token: token)
                #expect(list.status == 200 && list.json["items"].list.count == 1)
                #expect(try Answer.to("GET", "/v1/supervisor/queues", port: balancer.port, token: token).status == 200)
                let metrics = try Answer.to("GET", "/metrics", port: balancer.metrics).text
                for (backend, requests) in [("intake", "1"), ("agent", "2")] {
                    let sample = "haproxy_backend_http_requests_total{proxy=\"\(backend)\"} \(requests)\n"
                    #expect(metrics.contains(sample), "\(backend)")
                }
                // The alerts' names of haproxy's are haproxy's own.
                for name in try Alert.all().flatMap({ MetricNames.used(in: $0.query) }).map(\.name)
                where name.hasPrefix("haproxy_") { #expect(metrics.contains("\n\(name){"), "\(name)") }
                // What nodes keep for themselves is not to be had here.
                #expect(try Answer.to("GET", "/metrics", port: balancer.port).status == 404)
            }
        }

        /// Each line is answered before the next one is sent: nothing on the way waits for more.
        @Test(.timeLimit(.minutes(1)))
        func aStreamOfOrdersIsAnsweredAsItGoes() async throws {
            try await withBalancer { balancer, _, token in
                let exchange = try Exchange(
                    "POST", "/v1/shops/lavka/orders", port: balancer.port, token: token,
                    headers: ["Content-Type": "application/x-ndjson"], patience: .seconds(10))
                try exchange.writeChunk(SampleOrder.json("lb-s1", phone: SampleOrder.phone(1)) + "\n")
                var answer = try exchange.answer()
                #expect(try answer.line()?.contains("lb-s1") == true)
                for number in 2...5 {
                    try exchange.writeChunk(SampleOrder.json("lb-s\(number)", phone: SampleOrder.phone(number)) + "\n")
                    #expect(try answer.line()?.contains("lb-s\(number)") == true)
                }
                try exchange.endChunks()
                #expect(try answer.line() == nil)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func eventsArriveAtOnce() async throws {
            try await withBalancer { balancer, node, token in
                let exchange = try Exchange(
                    "GET", "/v1/supervisor/events", port: balancer.port, token: token, length: 0, patience: .seconds(10)
                )
                var events = try EventReader(exchange)
                #expect(try events.next()?.name == "board")
                // A node that drains ends its streams, and the load balancer has nobody else to ask.
                #expect(try await node.stop() == 0)
                while try events.next() != nil {}
                let refused = try Answer.to("GET", "/v1/supervisor/queues", port: balancer.port, token: token)
                #expect(refused.status == 503)
            }
        }
    }
}
