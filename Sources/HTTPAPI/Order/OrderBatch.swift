import ContactCenter

/// Some orders of a request, with what is wrong with those that can't be taken. Its answers are in their order.
struct OrderBatch: Sendable {
    /// What the places of a request's orders are called in answers.
    enum Places: String, Sendable {
        /// Of a stream, from 1.
        case line
        /// Of an array, from 0.
        case index
    }

    private enum Entry: Sendable {
        case order(place: Int)
        case problem(place: Int, Problem)
    }

    private var entries: [Entry] = []
    private(set) var orders: [OrderSubmission] = []
    private(set) var bytes = 0

    var count: Int { entries.count }

    mutating func add(_ body: [UInt8], at place: Int, _ parser: OrderParser) {
        do {
            orders.append(try parser.parse(body))
            entries.append(.order(place: place))
            bytes += body.count
        } catch {
            add(error, at: place)
        }
    }

    mutating func add(_ problem: Problem, at place: Int) {
        entries.append(.problem(place: place, problem))
    }

    /// What became of each order, by its place.
    enum Answer {
        case taken(OrderAcknowledgement)
        case problem(Problem)
    }

    /// Submits the orders.
    /// - Returns: one answer each, never fewer: what goes wrong with all is each order's problem.
    func submit(
        with submitter: OrderSubmitter, patience: Duration
    ) async -> [(place: Int, answer: Answer)] {
        var acknowledgements: [OrderAcknowledgement] = []
        var failure: Problem?
        if !orders.isEmpty {
            do {
                acknowledgements = try await submitter.submit(orders, bytes: bytes, patience: patience)
            } catch {
                failure = Problem(error)
            }
        }
        var taken = acknowledgements.makeIterator()
        return entries.map { entry in
            switch entry {
            case .problem(let place, let problem): (place, .problem(problem))
            case .order(let place):
                if let acknowledgement = taken.next() {
                    (place, .taken(acknowledgement))
                } else {
                    (place, .problem(failure ?? .overloaded(retryAfter: .seconds(1))))
                }
            }
        }
    }
}

extension OrderBatch.Answer {
    /// The acknowledgement, or `{"line":n,"error":{problem}}`.
    func write(at place: Int, _ places: OrderBatch.Places, to bytes: inout [UInt8]) {
        switch self {
        case .taken(let acknowledgement): acknowledgement.write(to: &bytes)
        case .problem(let problem):
            let json: JSONValue = .object([
                JSONMember(places.rawValue, .integer(place)), JSONMember("error", problem.json),
            ])
            json.write(to: &bytes)
        }
    }
}
