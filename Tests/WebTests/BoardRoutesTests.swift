import Actors
import ContactCenter
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing
import Web

@Suite(.timeLimit(.minutes(1)))
struct BoardRoutesTests {
    /// Boards one after another, the last again and again; nil is a failure.
    private final class Source: LiveBoardSource {
        struct Failure: Error {}

        private let boards: Mutex<[LiveBoard?]>

        init(_ boards: [LiveBoard?]) {
            self.boards = Mutex(boards)
        }

        func board() async throws -> LiveBoard {
            let board = boards.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
            guard let board else { throw Failure() }
            return board
        }
    }

    /// Says yes after so many questions.
    private final class Countdown: Sendable {
        private let left: Mutex<Int>

        init(_ count: Int) {
            left = Mutex(count)
        }

        func isOver() -> Bool {
            left.withLock { left in
                left -= 1
                return left < 0
            }
        }
    }

    /// - Parameter seconds: how long a stream lasts before the server stops.
    private func test<Value: Sendable>(
        _ boards: [LiveBoard?] = [Boards.board()], seconds: Int = 1, isOpen: Bool = true,
        authorize: @escaping @Sendable (String) async throws -> BoardAccess = { _ in .unknown },
        _ check: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let countdown = Countdown(seconds)
        let routes = try BoardRoutes(
            source: Source(boards), isOpen: isOpen, clock: StepClock(), isStopping: { countdown.isOver() },
            authorize: authorize)
        let router = Router()
        routes.add(to: router)
        return try await Application(router: router).test(.router) { try await check($0) }
    }

    private func page(_ uri: String, acceptLanguage: String? = nil, isOpen: Bool = true) async throws -> TestResponse {
        try await test(isOpen: isOpen) { client in
            var headers = HTTPFields()
            headers[.acceptLanguage] = acceptLanguage
            return try await client.execute(uri: uri, method: .get, headers: headers)
        }
    }

    private func names(_ response: TestResponse) -> [String] {
        String(buffer: response.body).split(separator: "\n").filter { $0.hasPrefix("event: ") }
            .map { String($0.dropFirst(7)) }
    }

    @Test(
        arguments: [
            ("/", "uk-UA,uk;q=0.9,en;q=0.8", "uk", "Старе"), ("/", "de,ru;q=0.5", "ru", "Старейший"),
            ("/", "fr", "en", "Oldest"), ("/?lang=ru", "uk", "ru", "Старейший"), ("/?lang=xx", "uk", "uk", "Найст"),
        ])
    func thePageSpeaksTheBrowsersLanguage(_ uri: String, _ header: String, _ lang: String, _ word: String) async throws
    {
        let html = String(buffer: try await page(uri, acceptLanguage: header).body)
        #expect(html.contains("<html lang=\"\(lang)\">"))
        #expect(html.contains(word) || lang == "uk" && html.contains("Найстаріше"))
        #expect(html.contains("lang=\"\(lang)\" aria-current=\"true\""))
    }

    @Test func aThemeMayBePinnedButOnlyOneThatThereIs() async throws {
        #expect(String(buffer: try await page("/?theme=dark").body).contains("data-theme=\"dark\""))
        let odd = String(buffer: try await page("/?theme=%22%3E%3Cscript%3E").body)
        #expect(!odd.contains("data-theme") && !odd.contains("\"><script>"))
    }

    @Test func thePageLoadsNothingFromElsewhereAndHasNoCodeInIt() async throws {
        let response = try await page("/")
        let policy = response.headers[.contentSecurityPolicy]
        #expect(policy?.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self';") == true)
        let html = String(buffer: response.body)
        #expect(!html.contains("https://") && !html.contains("src=\"//"))
        #expect(html.firstMatch(of: /\son[a-z]+=|style=/) == nil)
        #expect(html.firstMatch(of: /<script(?! src="\/assets\/board\.js" defer><\/script>)/) == nil)
        #expect(html.contains("data-words=\"{&quot;"))
        #expect(!html.contains("{{") && !html.contains("}}"))
    }

    @Test(arguments: ["/assets/board.css", "/assets/board.js"])
    func anAssetIsSentOnceToABrowserThatKeepsIt(_ uri: String) async throws {
        let (first, second) = try await test { client in
            let first = try await client.execute(uri: uri, method: .get)
            let headers: HTTPFields = [.ifNoneMatch: first.headers[.eTag] ?? ""]
            return (first, try await client.execute(uri: uri, method: .get, headers: headers))
        }
        #expect(first.status == .ok)
        #expect(first.body.readableBytes > 1000)
        #expect(second.status == .notModified)
        #expect(second.body.readableBytes == 0)
        #expect(second.headers[.eTag] == first.headers[.eTag])
    }

    @Test func aBoardIsSentInTheSecondsInWhichItChanged() async throws {
        let other = Boards.board { $0.operators[.ready] = 4 }
        let later = Boards.board { $0.at = $0.at + .seconds(1) }
        let response = try await test([Boards.board(), Boards.board(), other, other], seconds: 4) { client in
            try await client.execute(uri: "/board/events?lang=uk", method: .get)
        }
        #expect(response.headers[.contentType] == "text/event-stream; charset=utf-8")
        #expect(names(response) == ["board", "board"])
        #expect(String(buffer: response.body).contains("\"name\":\"Дім і сад\""))
        let grown = try await test([Boards.board(), later, later], seconds: 3) { client in
            try await client.execute(uri: "/board/events", method: .get)
        }
        #expect(names(grown) == ["board", "board"], "a wait that grows is news")
    }

    @Test func aBoardWithoutNewsIsSentAgainEveryFiveSeconds() async throws {
        let response = try await test([Boards.board()], seconds: 11) { client in
            try await client.execute(uri: "/board/events", method: .get)
        }
        #expect(names(response) == ["board", "board", "board"])
    }

    @Test func figuresThatCanNotBeReadAreAProblemAndNotTheEnd() async throws {
        let response = try await test([nil, nil, Boards.board()], seconds: 3) { client in
            try await client.execute(uri: "/board/events", method: .get)
        }
        #expect(names(response) == ["problem", "problem", "board"])
    }

    @Test(
        arguments: [
            (nil, HTTPResponse.Status.unauthorized), ("Basic YTpi", .unauthorized), ("Bearer stale", .unauthorized),
            ("Bearer operator", .forbidden), ("Bearer supervisor", .ok),
        ] as [(String?, HTTPResponse.Status)])
    func aRealBoardIsForSupervisors(_ header: String?, _ status: HTTPResponse.Status) async throws {
        let response = try await test(
            isOpen: false,
            authorize: { $0 == "supervisor" ? .granted : $0 == "operator" ? .forbidden : .unknown },
            { client in
                var headers = HTTPFields()
                headers[.authorization] = header
                return try await client.execute(uri: "/board/events", method: .get, headers: headers)
            })
        #expect(response.status == status)
        #expect(status == .ok || response.headers[.contentType] == "application/problem+json")
    }

    @Test func whoSignsOutSeesNoMore() async throws {
        let countdown = Countdown(2)
        let response = try await test(
            seconds: 1000, isOpen: false, authorize: { _ in countdown.isOver() ? .unknown : .granted },
            { client in
                try await client.execute(
                    uri: "/board/events", method: .get, headers: [.authorization: "Bearer token"])
            })
        #expect(names(response) == ["board", "board"], "asked at 0, 5 and 10 seconds, refused at the last")
    }

    @Test func theEventHoldsTheFiguresOfTheBoard() async throws {
        let response = try await test { client in
            try await client.execute(uri: "/board/events?lang=en", method: .get)
        }
        let line = String(buffer: response.body).split(separator: "\n").first { $0.hasPrefix("data: {") } ?? ""
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(line.dropFirst(6).utf8)) as? [String: Any])
        #expect(json["received"] as? Int == 10_345)
        #expect(json["duplicates"] as? Int == 800)
        #expect(json["fakes"] as? Int == 225)
        #expect(json["confirmed"] as? Int == 4410)
        #expect(json["ready"] as? [Int] == [61, 112, 7, 233])
        #expect(json["contact_rate"] as? Double == 0.8)
        #expect(json["local_ms"] as? Int == 1_795_768_930_000 + 7_200_000)
        #expect((json["gauge"] as? [String: Any])?["waited"] as? String == "4:12")
        #expect((json["gauge"] as? [String: Any])?["left"] as? String == "10:48")
        let shops = try #require(json["shops"] as? [[String: Any]])
        #expect(shops.map { $0["name"] as? String } == ["Home & Garden", "Corner <b>24</b>"])
        #expect((shops[1]["sums"] as? [[String: Any]])?.map { $0["currency"] as? String } == ["KZT", "PLN"])
        #expect((shops[1]["averages"] as? [Any])?.isEmpty == true)
    }
}
