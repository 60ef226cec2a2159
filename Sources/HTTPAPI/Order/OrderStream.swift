import ContactCenter
import HTTPTypes
import Hummingbird
import NIOCore

/// A shop's endless request: a line in, an order; a line out, its acknowledgement, as soon as it is on disk.
///
/// One task reads and submits, one writes. Between them are at most `batchesInFlight` batches of what had arrived
/// together; a client who does not read his answers is not read either. When the node drains, the lines received are
/// finished, a line that came in part is dropped, and the answer ends.
struct OrderStream: Sendable {
    let services: APIServices
    let shop: Shop

    func response(to request: Request) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/x-ndjson"],
            body: ResponseBody { writer in
                try await run(request, &writer)
                try await writer.finish(nil)
            })
    }

    private func run(_ request: Request, _ writer: inout any ResponseBodyWriter) async throws {
        let answers = AnswerQueue(limit: services.limits.batchesInFlight)
        try await withTaskCancellationHandler {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await readUntilDraining(request, answers) }
                defer { answers.close() }
                while let answer = await answers.next() {
                    try await writer.write(ByteBuffer(bytes: answer))
                }
            }
        } onCancel: {
            answers.close()
        }
        try Task.checkCancellation()
    }

    private func readUntilDraining(_ request: Request, _ answers: AnswerQueue) async {
        await withTaskGroup(of: Void.self) { race in
            race.addTask { await read(request, answers) }
            race.addTask { [draining = services.draining] in await draining.wait() }
            await race.next()
            race.cancelAll()
        }
        answers.finish()
    }

    private func read(_ request: Request, _ answers: AnswerQueue) async {
        await withDiscardingTaskGroup { group in
            var splitter = LineSplitter(limit: services.limits.line)
            do {
                var chunks = try BodyChunks(request)
                while let chunk = try await chunks.next() {
                    guard await submit(splitter.split(chunk), in: &group, answers) else { return }
                }
                guard !Task.isCancelled else { return }
                _ = await submit(splitter.end(), in: &group, answers)
            } catch {
                await end(error, at: splitter, answers)
            }
        }
    }

    /// - Returns: whether there is somebody to answer to.
    private func submit(
        _ lines: [LineSplitter.Line], in group: inout DiscardingTaskGroup, _ answers: AnswerQueue
    ) async -> Bool {
        var rest = lines[...]
        while !rest.isEmpty {
            guard let ticket = await answers.reserve() else { return false }
            let batch = batch(rest.prefix(services.limits.batch))
            rest = rest.dropFirst(services.limits.batch)
            // Immediate: batches reach the actor in the order of their lines.
            group.addImmediateTask { answers.put(await answer(batch), for: ticket) }
        }
        return true
    }

    private func batch(_ lines: ArraySlice<LineSplitter.Line>) -> OrderBatch {
        let parser = OrderParser(shop: shop, services: services)
        var batch = OrderBatch()
        for line in lines {
            switch line.content {
            case .text(let bytes): batch.add(bytes, at: line.number, parser)
            case .tooLong: batch.add(.lineTooLong(limit: services.limits.line), at: line.number)
            }
        }
        return batch
    }

    private func answer(_ batch: OrderBatch) async -> [UInt8] {
        let submitter = OrderSubmitter(services: services, shop: shop.id)
        let answers = await batch.submit(
            with: submitter, patience: services.limits.overloadPatience)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(batch.count * 128)
        for (place, answer) in answers {
            answer.write(at: place, .line, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// The body broke off: what came of its last line is not taken.
    private func end(_ error: any Error, at splitter: LineSplitter, _ answers: AnswerQueue) async {
        guard !Task.isCancelled, let ticket = await answers.reserve() else { return }
        let problem = error as? Problem ?? .brokenOff
        var bytes: [UInt8] = []
        OrderBatch.Answer.problem(problem).write(at: splitter.number, .line, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        answers.put(bytes, for: ticket)
    }
}

extension Problem {
    static func lineTooLong(limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "line_too_long", "The line is too long",
            detail: "An order has at most \(limit) bytes. The line was passed over.")
    }

    static let brokenOff = Problem(
        .badRequest, "incomplete_body", "The request broke off",
        detail: "What came of this line was not taken; the lines before it were.")
}
