import Testing

extension SystemTests {
    /// Whom the limit on failed sign-ins means, where a load balancer stands between.
    @Suite(.serialized)
    struct SignInTests {
        /// More than an address may fail in the time that these tries take. Each has a login of its own.
        private static let many = 20

        @Test(.timeLimit(.minutes(1)))
        func behindATrustedBalancerEachAddressHasALimitOfItsOwn() async throws {
            let folder = try NodeFolder(operators: Self.many)
            try folder.append("trusted_proxies: [127.0.0.0/8]")
            try await withNode(folder) { node in
                let tries = try (1..<Self.many).map { try fail($0, "198.51.100.1", node) }
                #expect(tries.prefix(10).allSatisfy { $0 == 401 }, "\(tries)")
                #expect(tries.contains(429), "\(tries)")
                // What he invents stands left of what the balancer wrote.
                let inventive = try (1..<Self.many).map { try fail($0, "203.0.113.\($0), 198.51.100.1", node) }
                #expect(inventive.contains(429), "\(inventive)")
                let other = try fail(Self.many, "198.51.100.2", node)
                #expect(other == 401)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func nobodyElseIsBelieved() async throws {
            try await withNode(try NodeFolder(operators: Self.many)) { node in
                let tries = try (1...Self.many).map { try fail($0, "198.51.100.1", node) }
                #expect(tries.allSatisfy { $0 == 401 }, "\(tries)")
            }
        }

        private func fail(_ number: Int, _ forwarded: String, _ node: NodeProcess) throws -> Int {
            try node.ask(
                "POST", "/v1/sessions", as: nil, #"{"login":"\#(NodeFolder.login(number))","password":"wrong"}"#,
                headers: ["X-Forwarded-For": forwarded]
            ).status
        }
    }
}
