import HTTPTypes

/// One request that the document is held against, and what comes of it.
struct Exchange: Sendable {
    var method: HTTPRequest.Method
    var uri: String
    var who: String?
    var body: String?
    var headers: HTTPFields = [:]
    var status: Int

    init(
        _ status: Int, _ method: HTTPRequest.Method, _ uri: String, as who: String? = nil, _ body: String? = nil,
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.method = method
        self.uri = uri
        self.who = who
        self.body = body
        self.headers = headers
    }

    /// In this order: later ones stand on earlier ones. Every operation of the API but the streams has a success here.
    static let all: [Exchange] = orders + people + supervisors + settings

    private static let order = "/v1/shops/demo-a/orders/\(PeopleQueries.orderID)"
    private static let work = "/v1/operator/work/\(PeopleQueries.workID)"
    private static let newOrder = #"{"external_id":"A-1","phone":"+380671234567","total":"210.48"}"#
    private static let ndjson: HTTPFields = [.contentType: "application/x-ndjson"]
    private static let csv: HTTPFields = [.contentType: "text/csv"]

    private static let orders = [
        Exchange(202, .post, "/v1/shops/demo-a/orders", as: "shop", newOrder),
        Exchange(202, .post, "/v1/shops/demo-a/orders", as: "shop", #"[\#(newOrder),{"phone":7}]"#),
        Exchange(200, .post, "/v1/shops/demo-a/orders", as: "shop", newOrder + "\nnonsense\n", headers: ndjson),
        Exchange(
            202, .post, "/v1/shops/demo-a/orders", as: "shop", "external_id,phone\nA-1,+380671234567\n,\n", headers: csv
        ),
        Exchange(422, .post, "/v1/shops/demo-a/orders", as: "shop", "{}"),
        Exchange(400, .post, "/v1/shops/demo-a/orders", as: "shop", "{"),
        Exchange(415, .post, "/v1/shops/demo-a/orders", as: "shop", "x", headers: [.contentType: "image/png"]),
        Exchange(404, .post, "/v1/shops/demo-b/orders", as: "shop", newOrder),
        Exchange(401, .post, "/v1/shops/demo-a/orders", newOrder),
        Exchange(200, .get, "/v1/shops/demo-a/orders?limit=5", as: "shop"),
        Exchange(400, .get, "/v1/shops/demo-a/orders?limit=0", as: "shop"),
        Exchange(200, .get, order, as: "shop"),
        Exchange(404, .get, "/v1/shops/demo-a/orders/none", as: "shop"),
        Exchange(200, .get, order + "/timeline", as: "shop"),
        Exchange(200, .get, order + "/explanation", as: "shop"),
        Exchange(200, .post, order + "/release", as: "sam"),
        Exchange(403, .post, order + "/release", as: "shop"),
        Exchange(200, .post, order + "/cancel", as: "shop"),
    ]

    private static let people = [
        Exchange(201, .post, "/v1/sessions", #"{"login":"petro","password":"\#(PeopleWorld.password)"}"#),
        Exchange(401, .post, "/v1/sessions", #"{"login":"petro","password":"x"}"#),
        Exchange(422, .post, "/v1/sessions", "{}"),
        Exchange(200, .get, "/v1/operator/state", as: "olena"),
        Exchange(401, .get, "/v1/operator/state", as: "nobody"),
        Exchange(200, .put, "/v1/operator/state", as: "olena", #"{"state":"ready"}"#),
        Exchange(403, .put, "/v1/operator/state", as: "shop", #"{"state":"ready"}"#),
        Exchange(200, .get, work, as: "olena"),
        Exchange(404, .get, "/v1/operator/work/none", as: "olena"),
        Exchange(200, .post, work + "/accept", as: "olena"),
        Exchange(200, .post, work + "/decline", as: "olena"),
        Exchange(200, .put, work + "/draft", as: "olena", #"{"comment":"x"}"#),
        Exchange(200, .post, work + "/result", as: "olena", #"{"disposition":"confirmed"}"#),
        Exchange(422, .post, work + "/result", as: "olena", #"{"disposition":"callback"}"#),
        Exchange(200, .post, "/v1/operator/call/hold", as: "olena"),
        Exchange(200, .post, "/v1/operator/call/resume", as: "olena"),
        Exchange(200, .post, "/v1/operator/call/mute", as: "olena"),
        Exchange(200, .post, "/v1/operator/call/unmute", as: "olena"),
        Exchange(200, .post, "/v1/operator/call/hangup", as: "olena"),
        Exchange(200, .post, "/v1/operator/call/dtmf", as: "olena", #"{"digits":"1#"}"#),
        Exchange(204, .delete, "/v1/sessions/current", as: "petro"),
    ]

    private static let supervisors = [
        Exchange(200, .get, "/v1/supervisor/queues", as: "sam"),
        Exchange(403, .get, "/v1/supervisor/queues", as: "olena"),
        Exchange(200, .get, "/v1/supervisor/operators", as: "sam"),
        Exchange(200, .get, "/v1/supervisor/operators/olena/explanation", as: "sam"),
        Exchange(404, .get, "/v1/supervisor/operators/none/explanation", as: "sam"),
        Exchange(200, .put, "/v1/supervisor/operators/olena/state", as: "sam", #"{"state":"break"}"#),
        Exchange(200, .get, "/v1/shops/demo-a/figures?by=hour", as: "shop"),
        Exchange(400, .get, "/v1/shops/demo-a/figures?by=week", as: "shop"),
        Exchange(200, .get, "/v1/shops/demo-a/deliveries", as: "shop"),
        Exchange(
            202, .post, "/v1/shops/demo-a/deliveries/\(PeopleQueries.orderID)-d9/resend", as: "shop"),
        Exchange(404, .post, "/v1/shops/demo-a/deliveries/none/resend", as: "shop"),
    ]

    private static let settings =
        [
            ("shops", "demo-a"), ("campaigns", "demo-a-confirm"), ("operators", "olena"), ("telephony-servers", "ast1"),
        ].flatMap { path, id in
            [
                Exchange(200, .get, "/v1/\(path)", as: "sam"),
                Exchange(404, .get, "/v1/\(path)/none", as: "sam"),
                Exchange(201, .put, "/v1/\(path)/new", as: "admin", "{}", headers: [.ifNoneMatch: "*"]),
                Exchange(412, .put, "/v1/\(path)/new", as: "admin", "{}", headers: [.ifMatch: "\"9\""]),
                Exchange(400, .put, "/v1/\(path)/new", as: "admin", "{}", headers: [.ifMatch: "9"]),
                Exchange(200, .get, "/v1/\(path)/new", as: "sam"),
                Exchange(403, .put, "/v1/\(path)/\(id)", as: "sam", "{}"),
            ]
        } + [
            Exchange(201, .post, "/v1/shops/demo-a/keys", as: "admin"),
            Exchange(200, .get, "/v1/shops/demo-a/keys", as: "admin"),
            Exchange(204, .delete, "/v1/shops/demo-a/keys/k1", as: "admin"),
            Exchange(404, .delete, "/v1/shops/demo-a/keys/none", as: "admin"),
            Exchange(200, .put, "/v1/dnc/%2B380671234567", as: "sam", #"{"reason":"asked"}"#),
            Exchange(200, .get, "/v1/cluster", as: "admin"),
            Exchange(403, .get, "/v1/cluster", as: "sam"),
            Exchange(200, .put, "/v1/cluster/workers/one/drain", as: "admin"),
            Exchange(404, .put, "/v1/cluster/workers/nobody/drain", as: "admin"),
            Exchange(200, .delete, "/v1/cluster/workers/one/drain", as: "admin"),
            Exchange(200, .get, "/v1/dnc/%2B380671234567", as: "sam"),
            Exchange(400, .get, "/v1/dnc/x", as: "sam"),
            Exchange(204, .delete, "/v1/dnc/%2B380671234567", as: "sam"),
            Exchange(404, .delete, "/v1/dnc/%2B380671234567", as: "sam"),
        ]
}
