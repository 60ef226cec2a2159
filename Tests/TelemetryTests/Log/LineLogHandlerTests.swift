import FoundationEssentials
import Logging
import Synchronization
import Testing

@testable import Telemetry

/// The lines that an event becomes.
struct LineLogHandlerTests {
    private final class Lines: LogOutput {
        let lines = Mutex<[String]>([])
        func write(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    private func logger(_ output: Lines, _ format: LogSetup.Format = .json) -> Logger {
        Logger(label: "dialler") { LogSetup(level: .info, format: format).handler(label: $0, output: output) }
    }

    @Test func anEventIsOneJSONObjectALine() throws {
        let output = Lines()
        logger(output).warning(
            "a call was not placed",
            metadata: ["attempt.id": "a-1", "why": ["one", "two"], "who": ["name": "x"], "n": .stringConvertible(3)])
        let line = try #require(output.all.first)
        #expect(
            line.hasSuffix(
                #""level":"warning","logger":"dialler","message":"a call was not placed","attempt.id":"a-1","n":"3","who":{"name":"x"},"why":["one","two"]}"#
                    + "\n"))
        #expect(line.split(separator: "\n").count == 1)
    }

    @Test func aHostileTextStaysOnItsLine() throws {
        struct Line: Decodable { var message: String }
        let text = "a\nb\u{1B}[31m\"\\\u{0}\u{9B}"
        let output = Lines()
        logger(output).error("\(text)")
        let line = try #require(output.all.first)
        #expect(line.firstIndex(of: "\n") == line.index(before: line.endIndex))
        #expect(!line.contains("\u{1B}"))
        #expect(try JSONDecoder().decode(Line.self, from: Data(line.utf8)).message == text)
    }

    @Test func aFieldCannotTakeTheNameOfALinesOwn() throws {
        let output = Lines()
        logger(output).info("m", metadata: ["level": "trace"])
        #expect(try #require(output.all.first).contains(#""field.level":"trace""#))
    }

    @Test func aLoggersOwnFieldsAreWrittenAndTheEventsWin() throws {
        let output = Lines()
        var logger = logger(output)
        logger[metadataKey: "shop.id"] = "a"
        logger[metadataKey: "order.id"] = "1"
        logger.info("m", metadata: ["order.id": "2"])
        #expect(try #require(output.all.first).hasSuffix(#""order.id":"2","shop.id":"a"}"# + "\n"))
    }

    @Test func belowTheLevelNothingIsWritten() {
        let output = Lines()
        logger(output).debug("m")
        #expect(output.all.isEmpty)
    }

    @Test func aPersonReadsATextWithQuotesOnlyWhereNeeded() throws {
        let output = Lines()
        logger(output, .text).notice("started", metadata: ["http.address": "127.0.0.1:8080", "why": "two words"])
        let line = try #require(output.all.first)
        #expect(line.dropFirst(13) == "notice   dialler: started http.address=127.0.0.1:8080 why=\"two words\"\n")
    }

    @Test func aVeryLongTextIsCut() throws {
        let output = Lines()
        logger(output).info("m", metadata: ["body": "\(String(repeating: "x", count: 20_000))"])
        #expect(try #require(output.all.first).utf8.count < 9_000)
    }
}
