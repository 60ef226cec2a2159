package import Actors
import ContactCenter
import HTTPTypes
package import Hummingbird
import NIOCore

/// The live page of the call center: `/`, its style and script, and the stream of boards that it shows.
///
/// Viewers share one reading of the source a second. At most 200 watch at once; the next is told to come later.
package struct BoardRoutes<WallClock: Clock>: Sendable where WallClock.Duration == Duration {
    private let page: BoardPage
    private let feed: BoardFeed<WallClock>
    private let clock: WallClock
    private let isOpen: Bool
    private let authorize: @Sendable (String) async throws -> BoardAccess
    private let isStopping: @Sendable () -> Bool
    private let viewers = ViewerCount(limit: 200)

    /// A stream without changes says that it lives, and sees whether its viewer may still look, so often.
    private static var heartbeat: Int { 5 }

    /// - Parameters:
    ///   - isOpen: whether anybody who reaches the page may see it: only for a demo on the loopback.
    ///   - authorize: told the bearer token of a viewer; asked again while he watches.
    ///   - isStopping: ends the streams when it says so, so that a server can stop.
    /// - Throws: where the page's own template is broken.
    package init(
        source: any LiveBoardSource, isOpen: Bool, clock: WallClock = ContinuousClock(),
        isStopping: @escaping @Sendable () -> Bool = { false },
        authorize: @escaping @Sendable (String) async throws -> BoardAccess
    ) throws {
        page = try BoardPage(isOpen: isOpen)
        feed = BoardFeed(source: source, clock: clock, freshness: .milliseconds(900))
        self.clock = clock
        self.isOpen = isOpen
        self.isStopping = isStopping
        self.authorize = authorize
    }

    package func add(to router: some RouterMethods<some RequestContext>) {
        let style = Asset(BoardCSS.text, contentType: "text/css; charset=utf-8")
        let script = Asset(BoardJS.text, contentType: "text/javascript; charset=utf-8")
        router.get("/") { request, _ in try show(request) }
        router.get("/assets/board.css") { request, _ in style.response(to: request) }
        router.get("/assets/board.js") { request, _ in script.response(to: request) }
        router.get("/board/events") { request, _ in try await stream(request) }
    }

    private func show(_ request: Request) throws -> Response {
        let chosen = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        let theme = request.uri.queryParameters["theme"].map { String($0) }
        let html = try page.html(
            chosen ?? Language(acceptLanguage: request.headers[.acceptLanguage]),
            theme: theme == "light" || theme == "dark" ? theme : nil)
        return Response(
            status: .ok, headers: PageHeaders.page, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    private func stream(_ request: Request) async throws -> Response {
        let token = bearer(request)
        switch try await access(token) {
        case .granted: break
        case .unknown: return refusal(.unauthorized, code: "unauthenticated", title: "Sign in first")
        case .forbidden: return refusal(.forbidden, code: "forbidden", title: "The board is for supervisors")
        }
        guard viewers.enter() else {
            return refusal(.serviceUnavailable, code: "overloaded", title: "Too many watch the board")
        }
        let language = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) } ?? .english
        // The body leaves in its closure, or where it is thrown away unsent.
        let visit = Visit(viewers)
        return Response(
            status: .ok, headers: PageHeaders.events,
            body: ResponseBody { writer in
                defer { visit.end() }
                try await send(language, token: token, to: &writer)
                try await writer.finish(nil)
            })
    }

    /// Sends a board each second in which it changed, until the viewer goes, may no longer look, or the server stops.
    @concurrent
    private func send(
        _ language: Language, token: String?, to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        var shown: LiveBoard?
        var second = 0
        while !isStopping() {
            if let board = try await read() {
                let isDue = second.isMultiple(of: Self.heartbeat)
                if isDue || shown.map({ !$0.looksLike(board) }) ?? true {
                    shown = board
                    let json = try BoardEvent(board, language: language).json()
                    try await writer.write(ByteBuffer(string: "event: board\ndata: \(json)\n\n"))
                }
            } else {
                try await writer.write(ByteBuffer(string: "event: problem\ndata: {}\n\n"))
            }
            try await clock.sleep(for: .seconds(1))
            second += 1
            if second.isMultiple(of: Self.heartbeat), try await access(token) != .granted { return }
        }
    }

    /// - Returns: nil where the figures can't be read now: the viewer is told so, and the stream goes on.
    private func read() async throws -> LiveBoard? {
        do {
            return try await feed.board()
        } catch {
            // Another viewer who left may have cancelled the reading that all share.
            try Task.checkCancellation()
            return nil
        }
    }

    private func access(_ token: String?) async throws -> BoardAccess {
        if isOpen { return .granted }
        guard let token else { return .unknown }
        return try await authorize(token)
    }

    private func bearer(_ request: Request) -> String? {
        guard let header = request.headers[.authorization], header.utf8.count < 1024,
            header.lowercased().hasPrefix("bearer ")
        else { return nil }
        return String(header.dropFirst(7))
    }

    private func refusal(_ status: HTTPResponse.Status, code: String, title: String) -> Response {
        var headers = PageHeaders.common
        headers[.contentType] = "application/problem+json"
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if status == .serviceUnavailable { headers[.retryAfter] = "10" }
        let body = "{\"code\":\"\(code)\",\"status\":\(status.code),\"title\":\"\(title)\"}"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}
