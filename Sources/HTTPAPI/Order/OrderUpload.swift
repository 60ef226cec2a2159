import ContactCenter
import HTTPTypes
import Hummingbird

/// A request that is read whole: one order, an array, or a table.
struct OrderUpload: Sendable {
    let services: APIServices
    let shop: Shop

    /// `application/json`: an object or an array.
    func json(_ request: Request) async throws -> Response {
        var room = IntakeRoom(services.intake)
        let body = try await request.bytes(limit: services.limits.body, room: &room)
        var scanner = JSONScanner(body)
        let kind: JSONScanner.Kind
        do {
            kind = try scanner.kind()
        } catch {
            throw Problem.malformedJSON(error)
        }
        return kind == .array ? try await array(body) : try await one(body)
    }

    private func one(_ body: [UInt8]) async throws -> Response {
        guard body.count <= services.limits.line else {
            throw Problem.bodyTooLarge(limit: services.limits.line)
        }
        let order = try OrderParser(shop: shop, services: services).parse(body)
        let acknowledgements = try await submitter.submit([order])
        var bytes: [UInt8] = []
        acknowledgements[0].write(to: &bytes)
        return .json(bytes: bytes, status: .accepted)
    }

    /// Nothing is taken of an array that is not JSON; of one that is, each order has its own answer.
    private func array(_ body: [UInt8]) async throws -> Response {
        let elements: [Range<Int>]
        do {
            elements = try Self.elements(of: body)
        } catch {
            throw Problem.malformedJSON(error)
        }
        guard elements.count <= services.limits.array else {
            throw Problem(
                .contentTooLarge, "too_many_orders", "The array has too many orders",
                detail: "\(elements.count); at most \(services.limits.array) are taken at once.")
        }
        var answers: [(place: Int, answer: OrderBatch.Answer)] = []
        for start in stride(from: 0, to: elements.count, by: services.limits.batch) {
            let parser = OrderParser(shop: shop, services: services)
            var batch = OrderBatch()
            for index in start..<min(start + services.limits.batch, elements.count) {
                let element = elements[index]
                if element.count > services.limits.line {
                    batch.add(.lineTooLong(limit: services.limits.line), at: index)
                } else {
                    batch.add(Array(body[element]), at: index, parser)
                }
            }
            answers += try await submit(batch, isFirst: start == 0)
        }
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (place, answer) in answers {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            answer.write(at: place, .index, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        return .json(bytes: bytes, status: .accepted)
    }

    /// `text/csv` with a header line.
    func table(_ request: Request) async throws -> Response {
        var room = IntakeRoom(services.intake)
        let body = try await request.bytes(limit: services.limits.body, room: &room)
        var reader = CSVReader(body, limit: services.limits.line)
        let columns: OrderColumns
        do {
            guard let header = try reader.next() else {
                throw Problem.badHeader("The table is empty.")
            }
            columns = try OrderColumns(header: header.fields)
        } catch is CSVReader.Failure {
            throw Problem.badHeader("The header line's quotes do not close.")
        }
        var accepted = 0
        var problems: [JSONValue] = []
        var isFirst = true
        while let batch = batch(&reader, columns) {
            for (place, answer) in try await submit(batch, isFirst: isFirst) {
                switch answer {
                case .taken: accepted += 1
                case .problem(let problem): problems.append(problem.tableLine(place))
                }
            }
            isFirst = false
        }
        return .json(
            ["accepted": .integer(accepted), "problems": .array(problems)], status: .accepted)
    }

    /// The next lines; nil after the last.
    private func batch(_ reader: inout CSVReader, _ columns: OrderColumns) -> OrderBatch? {
        let parser = OrderParser(shop: shop, services: services)
        var batch = OrderBatch()
        while batch.count < services.limits.batch {
            let line = reader.line
            do throws(CSVReader.Failure) {
                guard let record = try reader.next() else { break }
                do throws(Problem) {
                    batch.add(try columns.body(of: record.fields), at: record.line, parser)
                } catch {
                    batch.add(error, at: record.line)
                }
            } catch {
                batch.add(.badLine(error), at: line)
            }
        }
        return batch.count > 0 ? batch : nil
    }

    /// Where there is no room for the first orders, the whole request is refused: nothing of it was done.
    private func submit(
        _ batch: OrderBatch, isFirst: Bool
    ) async throws -> [(place: Int, answer: OrderBatch.Answer)] {
        let answers = await batch.submit(
            with: submitter, patience: isFirst ? .zero : services.limits.overloadPatience)
        if isFirst {
            for case (_, .problem(let problem)) in answers where problem.retryAfter != nil {
                throw problem
            }
        }
        return answers
    }

    private var submitter: OrderSubmitter { OrderSubmitter(services: services, shop: shop.id) }

    private static func elements(of body: [UInt8]) throws(JSONError) -> [Range<Int>] {
        var elements: [Range<Int>] = []
        var scanner = JSONScanner(body)
        _ = try scanner.kind()
        try scanner.enter()
        var isFirst = true
        while try scanner.nextElement(isFirst: &isFirst) {
            let start = scanner.position
            try scanner.skip()
            elements.append(start..<scanner.position)
        }
        try scanner.finish()
        return elements
    }
}

extension Problem {
    fileprivate static func badLine(_ failure: CSVReader.Failure) -> Problem {
        Problem(.unprocessableContent, failure.rawValue, "The line can't be read")
    }

    /// `{"line","code"}` and what else is known.
    fileprivate func tableLine(_ line: Int) -> JSONValue {
        var members = [
            JSONMember("line", .integer(line)), JSONMember("code", .string(code)),
            JSONMember("title", .string(title)),
        ]
        if let detail { members.append(JSONMember("detail", .string(detail))) }
        if !errors.isEmpty { members.append(JSONMember("errors", .array(errors.map(\.json)))) }
        return .object(members)
    }
}
