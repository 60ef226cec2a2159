/// A shop that is called at any hour, and as many operators as there are orders, so that one is always free.
enum DialDesk {
    static let shop = "desk"
    private static let password = "benchmarks"
    /// Of `password`, cheap on purpose: signing in is not what is measured.
    private static let hash =
        "$scrypt$ln=4,r=8,p=1$cGVyZXp2b24tYmVuY2htYXJrcw$t2FfDO8BESd6gIWglEk0UrSczJBKJaND5ZAXxaR5eLg"

    /// - Parameters:
    ///   - carrier: the port of a telephone in a process of its own; nil where the node has one.
    ///   - ringLimit: seconds, 5 to 120.
    static func documents(
        operators: Int, carrier: UInt16? = nil, callsPerSecond: Int = 500, ringLimit: Int = 30
    ) -> String {
        let people = (1...operators).map { number in
            """
            kind: operator
            id: \(login(number))
            name: Operator \(number)
            password_hash: \(hash)
            groups: [desk]
            """
        }
        let address = carrier.map { "address: http://127.0.0.1:\($0)\n" } ?? ""
        let telephone = """
            kind: telephony_server
            id: simulated
            driver: simulated
            \(address)capacity: {channels: 2000, calls_per_second: \(callsPerSecond)}
            """
        let campaign = """
            kind: campaign
            id: desk-calls
            shop: \(shop)
            mode: progressive
            group: desk
            ring_limit: \(ringLimit)s
            window: {from: "00:00", to: "24:00"}
            """
        return ([shopDocument, campaign, telephone] + people).joined(separator: "\n---\n")
    }

    private static func login(_ number: Int) -> String { "operator-\(number)" }

    private static let shopDocument = """
        kind: shop
        id: \(shop)
        name: Desk
        region: UA
        time_zone: Europe/Kyiv
        duplicates: {variant: A}
        default_campaign: desk-calls
        calls_per_person_per_day: 10
        """

    /// Signs operators in, with their desktops open, and makes them ready.
    /// - Returns: the desktops: who drops one is gone.
    static func open(_ operators: Int, at node: NodeProcess) throws -> [HTTPClient] {
        let client = try HTTPClient(port: node.port)
        return try (1...operators).map { number in
            let body = #"{"login":"\#(login(number))","password":"\#(password)"}"#
            let session = try client.ask("POST", "/v1/sessions", body: body).checked()
            guard let token = session.text("token") else { throw Failure("no token in \(session.body)") }
            let desktop = try HTTPClient(port: node.port)
            try desktop.open("/v1/operator/events", token: token)
            _ = try client.ask("PUT", "/v1/operator/state", token: token, body: #"{"state":"ready"}"#).checked()
            return desktop
        }
    }
}
