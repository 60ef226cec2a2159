import Actors
import Cluster
import ContactCenter
import HTTPAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@Suite(.timeLimit(.minutes(1)))
struct OrderRoutesTests {
    private static let order = "\(OrderWorld.path)/\(OrderQueries.order)"

    private struct Answer {
        var status: Int
        var headers: HTTPFields
        var text: String
        var json: JSONValue
    }

    private static func ask(
        _ client: any TestClientProtocol, _ method: HTTPRequest.Method, _ uri: String,
        as token: String? = "key-a", headers: HTTPFields = [:], body: String? = nil
    ) async throws -> Answer {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await client.execute(
            uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { response in
            let text = String(buffer: response.body)
            return Answer(
                status: response.status.code, headers: response.headers, text: text,
                json: try JSONValue(parsing: Array(text.utf8)))
        }
    }

    @Test(
        "who may do what with the orders of demo-a",
        arguments: [
            (nil, 401, 401, 401), ("nobody", 401, 401, 401), ("key-old", 401, 401, 401),
            ("key-a", 200, 422, 403), ("key-b", 404, 404, 403), ("admin-token", 200, 422, 409),
            ("session-sup", 200, 422, 409), ("session-olena", 403, 403, 403),
            ("session-client", 404, 404, 403),
        ] as [(String?, Int, Int, Int)])
    func access(token: String?, read: Int, submit: Int, release: Int) async throws {
        try await OrderWorld().run { client in
            let one = try await Self.ask(client, .get, Self.order, as: token)
            #expect(one.status == read)
            #expect(try await Self.ask(client, .get, OrderWorld.path, as: token).status == read)
            #expect(try await Self.ask(client, .get, Self.order + "/timeline", as: token).status == read)
            #expect(try await Self.ask(client, .post, OrderWorld.path, as: token, body: "{}").status == submit)
            #expect(try await Self.ask(client, .post, Self.order + "/release", as: token).status == release)
            if read != 200 {
                #expect(one.headers[.contentType] == "application/problem+json")
                #expect(one.json["code"]?.string != nil)
                #expect((one.headers[.wwwAuthenticate] != nil) == (read == 401))
            }
        }
    }

    @Test func anotherShopsOrderIsNoOrder() async throws {
        try await OrderWorld().run { client in
            let uri = "/v1/shops/demo-b/orders/\(OrderQueries.order)"
            let answer = try await Self.ask(client, .get, uri, as: "key-b")
            #expect(answer.status == 404)
            #expect(answer.json["code"]?.string == "order_not_found")
        }
    }

    @Test func oneOrderIsAcknowledged() async throws {
        let world = OrderWorld()
        try await world.run { client in
            let body = #"{"external_id":"a\"1","phone":"+380671234567"}"#
            let first = try await Self.ask(client, .post, OrderWorld.path, body: body)
            #expect(first.status == 202)
            #expect(first.json["external_id"]?.string == "a\"1")
            #expect(first.json["verdict"]?.string == "queued")
            #expect(first.json["reason"] == .null && first.json["duplicate_of"] == .null)
            #expect(first.json["resent"] == nil)
            let again = try await Self.ask(client, .post, OrderWorld.path, body: body)
            #expect(again.status == 202)
            #expect(again.json["order_id"] == first.json["order_id"])
            #expect(again.json["resent"] == true)
            let held = try await Self.ask(
                client, .post, OrderWorld.path, body: #"{"external_id":"2","phone":"no"}"#)
            #expect(held.json["verdict"]?.string == "held")
            #expect(held.json["reason"]?.string == "phone_not_a_number")
        }
    }

    @Test func anArrayIsAnsweredInOrderWithAProblemForEachBadOrder() async throws {
        var limits = APILimits()
        limits.batch = 2
        try await OrderWorld(limits: limits).run { client in
            let body = (0..<5).map { #"{"external_id":"\#($0)","phone":\#($0 == 3 ? "3" : #""+380671234567""#)}"# }
            let answer = try await Self.ask(
                client, .post, OrderWorld.path, body: "[\(body.joined(separator: " , "))]")
            #expect(answer.status == 202)
            let answers = try #require(answer.json.array)
            #expect(answers.map { $0["external_id"]?.string } == ["0", "1", "2", nil, "4"])
            #expect(answers[3]["index"]?.integer == 3)
            #expect(answers[3]["error"]?["code"]?.string == "invalid_fields")
            let empty = try await Self.ask(client, .post, OrderWorld.path, body: "[]")
            #expect(empty.text == "[]")
        }
    }

    @Test(
        "a request that can't be taken says why",
        arguments: [
            ("{", "application/json", 400, "malformed_json"), ("[1,]", "application/json", 400, "malformed_json"),
            ("", "application/json", 400, "malformed_json"),
            ("{}", "application/json; charset=utf-8", 422, "invalid_fields"),
            ("x", "text/plain", 415, "unsupported_media_type"), ("", "text/csv", 422, "bad_header"),
            ("phone;x\n", "text/csv", 422, "bad_header"), ("[{},{},{},{}]", "application/json", 413, "too_many_orders"),
            (#"{"a":"\#(String(repeating: "x", count: 3000))"}"#, "application/json", 413, "body_too_large"),
        ])
    func refusals(body: String, type: String, status: Int, code: String) async throws {
        var limits = APILimits()
        limits.array = 3
        limits.body = 2000
        try await OrderWorld(limits: limits).run { client in
            let answer = try await Self.ask(
                client, .post, OrderWorld.path, headers: [.contentType: type], body: body)
            #expect(answer.status == status)
            #expect(answer.json["code"]?.string == code)
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func overCapacityIsA429() async throws {
        let world = OrderWorld()
        world.intake.refuse([.overloaded(retryAfter: .milliseconds(1500))])
        try await world.run { client in
            let body = #"{"external_id":"1","phone":"+380671234567"}"#
            let answer = try await Self.ask(client, .post, OrderWorld.path, body: body)
            #expect(answer.status == 429)
            #expect(answer.headers[.retryAfter] == "2")
            #expect(answer.json["retry_after"]?.integer == 2)
            #expect(world.services.intake.take(orders: 20_000, bytes: 0))
            let full = try await Self.ask(client, .post, OrderWorld.path, body: body)
            #expect(full.status == 429)
            world.services.intake.giveBack(orders: 20_000, bytes: 0)
            #expect(try await Self.ask(client, .post, OrderWorld.path, body: body).status == 202)
        }
    }

    @Test func aTableIsTakenLineByLine() async throws {
        let world = OrderWorld()
        let table = """
            \u{FEFF}external_id;phone;name;total;items;Utm Source\r
            1;+380671234567;"Ольга ""О"";\nдва";210.40;"[{""sku"":""5""}]";mail\r
            2;;;;;\r

            3;+380671234568;;12,5;;
            4;+380671234568;a;;{;
            5;"x"y;;;;
            6;+380671234569;;;;;;

            """
        try await world.run { client in
            let answer = try await Self.ask(
                client, .post, OrderWorld.path, headers: [.contentType: "text/csv; charset=utf-8"], body: table)
            #expect(answer.status == 202)
            #expect(answer.json["accepted"]?.integer == 2)
            let problems = answer.json["problems"]?.array ?? []
            #expect(problems.map { $0["line"]?.integer } == [6, 7, 8, 9])
            #expect(
                problems.map { $0["code"]?.string }
                    == ["invalid_fields", "invalid_fields", "bad_quotes", "too_many_fields"])
        }
        let orders = world.intake.orders
        #expect(orders.map(\.externalID) == ["1", "2"])
        #expect(orders[0].name == "Ольга \"О\";\nдва")
        #expect(orders[0].total?.description == "210.40")
        let body = try JSONValue(parsing: orders[0].body)
        #expect(body["attributes"]?["Utm Source"]?.string == "mail")
        #expect(body["items"]?.array?.first?["sku"]?.string == "5")
    }

    @Test func theListIsFilteredAndPaged() async throws {
        let world = OrderWorld()
        try await world.run { client in
            let query =
                "?status=waiting&phone=%2B380671234567&number=7&from=2026-11-26&to=2026-11-27T10:00:00+02:00&limit=3&cursor=c"
            let answer = try await Self.ask(client, .get, OrderWorld.path + query)
            #expect(answer.status == 200)
            #expect(answer.json["next_cursor"]?.string == "more")
            let order = try #require(answer.json["items"]?.array?.first)
            #expect(order["attempts"]?.integer == 0)
            #expect(order["total"]?.string == "210.40")
            for bad in ["?limit=0", "?limit=201", "?limit=x", "?status=gone", "?from=yesterday", "?phone=no"] {
                #expect(try await Self.ask(client, .get, OrderWorld.path + bad).json["code"]?.string == "bad_parameter")
            }
        }
        let filter = try #require(world.queries.asked.first)
        #expect(filter.phone == PhoneNumber(e164: "+380671234567"))
        #expect(filter.status == "waiting" && filter.number == "7" && filter.limit == 3 && filter.cursor == "c")
        #expect(filter.from == Instant(seconds: 1_795_651_200))
        #expect(filter.to == Instant(seconds: 1_795_766_400))
    }

    @Test func anOrderIsShownWhole() async throws {
        try await OrderWorld().run { client in
            let order = try await Self.ask(client, .get, Self.order).json
            #expect(order["order_id"]?.string == OrderQueries.order.description)
            #expect(order["state"]?.string == "waiting")
            #expect(order["phone"]?.string == "+380671234567")
            #expect(order["submitted_at"]?.string == "2026-11-25T22:00:20+00:00")
            #expect(order["deadline"]?.string == "2026-11-25T22:15:20+00:00")
            #expect(order["next_attempt"]?.string != nil)
            #expect(order["result"] == .null)
            #expect(order["attempts"]?.array?.first?["started_at"]?.string == "2026-11-25T22:00:30.500+00:00")
            #expect(order["body"]?["total"] == .number("210.40"))
            let timeline = try await Self.ask(client, .get, Self.order + "/timeline").json
            let event = try #require(timeline["items"]?.array?.first)
            #expect(event["event"]?.string == "received")
            #expect(event["deadline_at"]?.string == "2026-11-25T22:15:20+00:00")
        }
    }

    @Test(arguments: [
        ("uk,en;q=0.5", "Відкриється вікно."), ("fr, ru;q=0.1", "Откроется окно."), ("*", "The window opens."),
    ])
    func anExplanationIsInTheLanguageAskedFor(wish: String, text: String) async throws {
        try await OrderWorld().run { client in
            let answer = try await Self.ask(
                client, .get, Self.order + "/explanation", headers: [.acceptLanguage: wish])
            #expect(answer.json["waiting_for"]?.string == "calling_window")
            #expect(answer.json["until"]?.string == "2026-11-25T22:00:20+00:00")
            #expect(answer.json["text"]?.string == text)
            #expect(answer.json["texts"]?["en"]?.string == "The window opens.")
        }
    }

    @Test func aSupervisorReleasesAndAShopCancels() async throws {
        let world = OrderWorld()
        world.queries.set(.duplicate(of: OrderID(rawValue: 1), .sameNumber))
        try await world.run { client in
            let released = try await Self.ask(client, .post, Self.order + "/release", as: "session-sup")
            #expect(released.status == 200)
            #expect(released.json["state"]?.string == "waiting")
            let again = try await Self.ask(client, .post, Self.order + "/release", as: "session-sup")
            #expect(again.status == 409)
            #expect(again.json["code"]?.string == "not_releasable")
            let cancelled = try await Self.ask(client, .post, Self.order + "/cancel")
            #expect(cancelled.json["state"]?.string == "finished")
            #expect(cancelled.json["end"]?.string == "cancelled")
        }
        #expect(world.archive.audited.map(\.what) == ["order_released", "read_order", "order_cancelled"])
        #expect(world.archive.audited.map(\.who) == ["operator/sup", "operator/sup", "shop/demo-a"])
    }

    @Test func anIdempotencyKeyGivesTheFirstAnswerAgain() async throws {
        let world = OrderWorld()
        let name = try #require(HTTPField.Name("Idempotency-Key"))
        try await world.run { client in
            let body = #"{"external_id":"1","phone":"+380671234567"}"#
            let first = try await Self.ask(client, .post, OrderWorld.path, headers: [name: "k1"], body: body)
            let second = try await Self.ask(client, .post, OrderWorld.path, headers: [name: "k1"], body: body)
            #expect(first.status == 202 && second.status == 202)
            #expect(second.text == first.text)
            #expect(world.intake.messages == 1)
            let other = try await Self.ask(client, .post, OrderWorld.path, headers: [name: "k1"], body: "{}")
            #expect(other.status == 422)
            #expect(other.json["code"]?.string == "idempotency_key_reused")
            let failed = try await Self.ask(client, .post, OrderWorld.path, headers: [name: "k2"], body: "{}")
            #expect(failed.json["code"]?.string == "invalid_fields")
        }
        #expect(world.archive.remembered.count == 1)
        #expect(world.archive.remembered.allSatisfy { !$0.body.contains("order_id") })
    }

    @Test func unknownAddressesAreProblemsToo() async throws {
        try await OrderWorld().run { client in
            let answer = try await Self.ask(client, .get, "/v1/nothing")
            #expect(answer.status == 404)
            #expect(answer.json["code"]?.string == "not_found")
            let method = try await Self.ask(client, .delete, OrderWorld.path)
            #expect(method.status == 405 || method.status == 404)
        }
    }
}
