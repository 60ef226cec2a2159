/// An operator's desktop that a test works step by step.
struct Desk {
    let node: NodeProcess
    let login: String
    let token: String
    let exchange: Exchange
    private var events: EventReader
    private(set) var view: JSON = .null

    /// Signs in and opens the event stream.
    init(_ node: NodeProcess, _ login: String) throws {
        self.node = node
        self.login = login
        token = try node.signIn(login)
        exchange = try Exchange("GET", "/v1/operator/events", port: node.port, token: token, length: 0)
        events = try EventReader(exchange)
        view = try events.next()?.data ?? .null
    }

    var work: String { view["work"]["work_id"].text ?? "" }

    /// Reads events until he is in this state. A stream that breaks off or is silent for half a minute is an error.
    mutating func wait(for state: String) throws {
        while view["state"].text != state {
            guard let event = try events.next() else {
                throw TimedOut(description: "\(login)'s stream ended before he was \(state)")
            }
            view = event.data
        }
    }

    /// Reads to the end of the stream.
    mutating func waitForEnd() throws {
        while try events.next() != nil {}
    }

    @discardableResult
    func put(_ path: String, _ body: String) throws -> Answer {
        try checked(node.ask("PUT", path, as: token, body))
    }

    @discardableResult
    func post(_ path: String, _ body: String = "") throws -> Answer {
        try checked(node.ask("POST", path, as: token, body))
    }

    func ready() throws {
        try put("/v1/operator/state", #"{"state":"ready"}"#)
    }

    private func checked(_ answer: Answer) throws -> Answer {
        guard answer.status < 300 else { throw Unexpected(answer) }
        return answer
    }
}

/// An order that the node takes.
enum SampleOrder {
    static func json(_ id: String, phone: String = "+380671234567", campaign: String? = nil) -> String {
        let campaign = campaign.map { #","campaign":"\#($0)""# } ?? ""
        return #"{"external_id":"\#(id)","number":"\#(id)","phone":"\#(phone)"\#(campaign)}"#
    }

    /// A phone of its own for each number.
    static func phone(_ number: Int) -> String { "+38067\(2_000_000 + number)" }
}
