import Cluster
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

@testable import HTTPAPI

/// The text of a stream, and its heartbeat.
@Suite(.timeLimit(.minutes(1)))
struct EventStreamTests {
    private struct Writer: ResponseBodyWriter {
        let chunks: AsyncStream<String>.Continuation

        mutating func write(_ buffer: ByteBuffer) async throws { chunks.yield(String(buffer: buffer)) }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws { chunks.finish() }
    }

    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    @Test func anEventIsOneLineOfData() {
        let event = ServerEvent(id: "r1-7", name: "notice", data: ["text": "two\nlines\r"])
        #expect(String(buffer: event.buffer) == "id: r1-7\nevent: notice\ndata: {\"text\":\"two\\nlines\\r\"}\n\n")
    }

    @Test func aQuietStreamHasAHeartbeat() async throws {
        let clock = VirtualClock(milliseconds: 0)
        let (chunks, source) = AsyncStream.makeStream(of: String.self)
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        let stream = EventStream(clock: clock, draining: Draining(), logger: Self.logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var writer: any ResponseBodyWriter = Writer(chunks: source)
                try await stream.write({ _ in for await _ in gate {} }, to: &writer)
            }
            var seen = chunks.makeAsyncIterator()
            #expect(await seen.next() == "retry: 1000\n\n")
            for beat in 1...2 {
                clock.advance(to: Int64(beat) * 15_000)
                #expect(clock.fireNext())
                #expect(await seen.next() == ":\n\n")
            }
            opener.finish()
            try await group.waitForAll()
        }
        #expect(clock.nextTimer == nil)
    }

    @Test func aStreamWhoseSourceFailsEnds() async throws {
        let (chunks, source) = AsyncStream.makeStream(of: String.self)
        let stream = EventStream(
            clock: VirtualClock(milliseconds: 0), draining: Draining(), logger: Self.logger)
        var writer: any ResponseBodyWriter = Writer(chunks: source)
        try await stream.write(
            { yield in
                _ = yield(ServerEvent(name: "work", data: .null))
                throw Problem.draining
            }, to: &writer)
        source.finish()
        var seen: [String] = []
        for await chunk in chunks { seen.append(chunk) }
        #expect(seen == ["retry: 1000\n\n", "event: work\ndata: null\n\n"])
    }

    @Test func aClientWhoDoesNotReadIsLeft() async throws {
        let (chunks, source) = AsyncStream.makeStream(of: String.self)
        let stream = EventStream(clock: VirtualClock(milliseconds: 0), draining: Draining(), logger: Self.logger)
        var writer: any ResponseBodyWriter = Writer(chunks: source)
        try await stream.write(
            { yield in
                var isKeepingUp = true
                while isKeepingUp { isKeepingUp = yield(ServerEvent(name: "work", data: .null)) }
            }, to: &writer)
        source.finish()
        var count = 0
        for await _ in chunks { count += 1 }
        #expect(count > 256)
    }
}
