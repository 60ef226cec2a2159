import ContactCenter
import Settings
import Testing

/// What is wrong is told with its place, its pointer and what to write instead.
struct ProblemTests {
    private static let shop =
        "kind: shop\nid: s\nname: S\nregion: UA\ntime_zone: Europe/Kyiv\nduplicates: {variant: A}\n"
    private static let campaign = "kind: campaign\nid: c\nshop: s\ngroup: g\n"
    private static let person = "kind: operator\nid: o\nname: O\n"

    /// Its steps begin on line 10, at column 3.
    private static let inbound =
        campaign + "direction: inbound\ninbound:\n numbers: [\"+380445550101\"]\n start: menu\n steps:\n"

    static let inboundCases: [(text: String, problem: String)] = [
        (
            inbound
                + "  menu: {do: menu, keys: {\"1\": queu}, otherwise: queue}\n  queue: {do: queue, otherwise: menu}",
            "f.yaml:10:32: error: /inbound/steps/menu/keys/1: there is no step `queu`; did you mean `queue`? (unknown_step)"
        ),
        (
            inbound + "  menu: {do: hang_up}\n  lost: {do: voicemail}",
            "f.yaml:11:9: error: /inbound/steps/lost: no call comes to this step; name it in another step, or drop it (conflict)"
        ),
        (
            inbound + "  start: {do: hang_up}",
            "f.yaml:8:9: error: /inbound/start: there is no step `menu`; known here: start (unknown_step)"
        ),
        (
            inbound + "  menu: {do: hang up}",
            "/inbound/steps/menu/do: `hang up` is not known here; did you mean `hang_up`?"
        ),
        (inbound + "  menu: {sounds: [a]}", "/inbound/steps/menu/do: `do` is missing"),
        (inbound + "  menu: {do: hang_up, then: menu}", "/inbound/steps/menu/then: there is no key `then`"),
        (
            inbound + "  menu: {do: menu, keys: {\"12\": menu}, otherwise: menu}",
            "/inbound/steps/menu/keys/12: `12` is not known here; did you mean `1`?"
        ),
        (
            inbound + "  menu: {do: transfer, to: 0445550101}",
            "/inbound/steps/menu/to: `0445550101` is not in the right form; write a telephone number as \"+380445550101\""
        ),
        (
            inbound + "  menu: {do: hang_up, sounds: [../etc/passwd]}",
            "/inbound/steps/menu/sounds/0: `../etc/passwd` is not in the right form; write a recording's name"
        ),
        (
            inbound + "  menu: {do: hang_up}\n reserve: {least: 5, most: 2}",
            "f.yaml:11:19: error: /inbound/reserve/least: 5 operators kept free at least, but 2 at most"
        ),
        (
            inbound.replacing("direction: inbound\n", with: "") + "  menu: {do: hang_up}",
            "/inbound: an outbound campaign takes no calls; write `direction: inbound` or `direction: both` (conflict)"
        ),
        (campaign + "predictive: {abandon_percent: 60}", "/predictive/abandon_percent: `60` is out of bounds"),
        (campaign + "predictive: {least_operators: 0}", "/predictive/least_operators: `0` is out of bounds"),
        (campaign + "abandon_message: sorry.wav", "/abandon_message: `sorry.wav` is not in the right form"),
    ]

    @Test(arguments: inboundCases)
    func aProblemOfCallsAheadOrInboundIsTold(text: String, problem: String) {
        aProblemIsTold(text: text, problem: problem)
    }

    static let cases: [(text: String, problem: String)] = [
        (
            shop + "timezone: x",
            "f.yaml:7:1: error: /timezone: there is no key `timezone`; did you mean `time_zone`? (unknown_key)"
        ),
        (
            shop + "weight: 0",
            "f.yaml:7:9: error: /weight: `0` is out of bounds; write a whole number from 1 to 1000 (out_of_bounds)"
        ),
        (
            shop + "weight: \"3\"",
            "f.yaml:7:9: error: /weight: the text \"3\" can't stand here; write a whole number from 1 to 1000 (wrong_type)"
        ),
        (
            shop + "regions_by_currency: {pln: PL}",
            "/regions_by_currency/pln: `pln` is not in the right form; write a currency's three capital letters"
        ),
        (shop + "regions_by_currency: {GBP: UK}", "the United Kingdom is GB, Ukraine is UA (unknown_region)"),
        (
            shop + "crm: {kind: webhook, url: ftp://x}",
            "f.yaml:7:27: error: /crm/url: `ftp://x` is not in the right form"
        ),
        (
            shop + "crm: {kind: webhok, url: https://x}",
            "/crm/kind: `webhok` is not known here; did you mean `webhook`? (not_a_choice)"
        ),
        (shop + "crm: {kind: webhook, url: \"https://x\", secret: abc}", "write `secret_file:`"),
        (
            shop + "crm: {kind: webhook, url: \"https://x\", secret_file: a, secret_env: B}",
            "/crm/secret_env: there are two secrets"
        ),
        (
            shop + "dispositions: {gift: confirmd}",
            "/dispositions/gift: `confirmd` is not known here; did you mean `confirmed`?"
        ),
        (shop + "default_campaign: Ärger", "/default_campaign: `Ärger` is not in the right form"),
        (
            "kind: shop\nid: s\nname: S\nregion: UA\nduplicates: {variant: A}",
            "f.yaml:1:1: error: /time_zone: `time_zone` is missing; add `time_zone:`"
        ),
        ("kind: shopp\nid: s", "there are no documents of the kind `shopp`; did you mean `shop`? (unknown_kind)"),
        ("id: s", "/kind: `kind` is missing"),
        ("kind: shop", "/id: `id` is missing"),
        (campaign + "first_dial_within: 15", "write a duration as 90s, 15m, 24h or 30d, from 10s to 7d (malformed)"),
        (campaign + "first_dial_within: 1s", "(out_of_bounds)"),
        (campaign + "mode: clever", "known here: manual, preview, progressive, power, predictive"),
        (campaign + "priority_variant: 3", "/priority_variant: `3` is not known here; write 1 or 2"),
        (
            campaign + "window: {from: \"22:00\", to: \"10:00\"}",
            "f.yaml:5:29: error: /window/to: the window closes at 10:00, but opens at 22:00"
        ),
        (campaign + "window: {days: []}", "/window/days: a list of 0; write 1 to 7 items"),
        (
            campaign + "window: {days: [mon, tuesday]}",
            "f.yaml:5:22: error: /window/days/1: `tuesday` is not known here"
        ),
        (
            campaign + "window: {holidays: [2026-02-30]}",
            "/window/holidays/0: `2026-02-30` is not in the right form; write a date as 2026-12-31"
        ),
        (campaign + "attempts: {max: 2, per_day: 3}", "/attempts/per_day: 3 attempts a day, but 2 in all"),
        (
            campaign + "attempts: {delays: {buzy: 5m}}",
            "/attempts/delays/buzy: `buzy` is not known here; did you mean `busy`?"
        ),
        (campaign + "power_ratio: 3.5", "/power_ratio: `3.5` is out of bounds; write a number from 1.0 to 3.0"),
        (campaign + "paused: yes", "/paused: `yes` can't stand here; write true or false"),
        (campaign + "skills: {ukrainian: 11}", "/skills/ukrainian: `11` is out of bounds"),
        (campaign + "skills: 5", "/skills: `5` can't stand here; write a mapping from"),
        (person + "role: boss", "/role: `boss` is not known here; known here: operator, manager"),
        (person + "role: client", "/shop: a client belongs to a shop"),
        (person + "password: short", "/password: this can't be a password; write a text of 8 to 200 characters"),
        (person + "password: long enough\npassword_hash: x", "there are several passwords"),
        (person + "login: Olena", "/login: `Olena` is not in the right form"),
        (
            "kind: telephony_server\nid: t\ndriver: asterisk",
            "/driver: `asterisk` is not known here; known here: simulated"
        ),
        (
            "kind: telephony_server\nid: t\ndriver: simulated\naddress: https://127.0.0.1:7500",
            "f.yaml:4:10: error: /address: `https://127.0.0.1:7500` is not in the right form; write a carrier's address as "
                + "http://127.0.0.1:7500"
        ),
        (
            "kind: telephony_server\nid: t\ndriver: simulated\naddress: http://127.0.0.1:0",
            "/address: `http://127.0.0.1:0` is out of bounds; write a carrier's address as http://127.0.0.1:7500"
        ),
        ("a: [1", "this is not YAML"),
        ("a: 1\na: 2", "f.yaml:1:1: error: `a` stands twice in one mapping"),
        ("- a", "f.yaml:1:1: error: a list can't stand here; write a mapping"),
        ("a: *x", "this is not YAML"),
    ]

    @Test(arguments: cases)
    func aProblemIsTold(text: String, problem: String) {
        let error = #expect(throws: SettingsError.self) { try DocumentReader.read(text: text, file: "f.yaml") }
        #expect(error?.problems.count == 1, "\(error?.description ?? "")")
        #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
    }

    @Test func allProblemsOfAFileAreToldAtOnceInTheirOrder() {
        let text = Self.shop + "weight: 0\nwieght: 1\n---\n" + Self.campaign + "mode: x\nwindow: 5\n"
        let error = #expect(throws: SettingsError.self) { try DocumentReader.read(text: text, file: "f.yaml") }
        #expect(error?.problems.map(\.pointer) == ["/weight", "/wieght", "/mode", "/window"])
        #expect(error?.problems.map { $0.place?.line } == [7, 8, 14, 15])
    }

    @Test func aPasswordIsNeverToldBack() {
        let error = #expect(throws: SettingsError.self) {
            try DocumentReader.read(text: Self.person + "password: hunter2", file: "f.yaml")
        }
        #expect(error?.description.contains("hunter2") == false)
    }

    @Test(arguments: [
        (#"{"kind":"campaign","name":"O"}"#, "/kind", SettingsProblem.Code.conflict),
        (#"{"id":"other","name":"O"}"#, "/id", .conflict),
        (#"{"name":"O","password_file":"x"}"#, "/password_file", .notSupported),
        (#"{"name":5}"#, "/name", .wrongType),
        (#"{"name":"O","a/b~c":1}"#, "/a~1b~0c", .unknownKey),
        (#"{"name":null}"#, "/name", .missing),
        (#"{"name":"O","skills":{"x":"5"}}"#, "/skills/x", .wrongType),
        (#"{"name":"O","groups":["g",1]}"#, "/groups/1", .wrongType),
        (#"{"name":"a\u0000b"}"#, "/name", .malformed),
        (#"[]"#, "", .wrongType), (#"{"name":"#, "", .notJSON),
    ])
    func aRequestsProblemHasAPointer(json: String, pointer: String, code: SettingsProblem.Code) {
        let error = #expect(throws: SettingsError.self) {
            try DocumentReader.read(json: Array(json.utf8), kind: "operator", id: "o")
        }
        #expect(error?.problems.map(\.pointer) == [pointer])
        #expect(error?.problems.map(\.code) == [code])
    }

    @Test(arguments: ["", "# nothing\n", "---\n---\n", "~"])
    func anEmptyFileHasNoDocuments(text: String) throws {
        #expect(try DocumentReader.read(text: text, file: "f.yaml") == [])
    }

    @Test func yamlsTrapsAreNone() throws {
        let text =
            "kind: shop\nid: 007\nname: on\nregion: NO\ntime_zone: Europe/Oslo\nduplicates: {variant: A, term: 1h30m}\n"
        let shop = try DocumentReader.read(text: text, file: "f.yaml")[0].document.shop
        #expect(shop?.id == ShopID("007"))
        #expect(shop?.name[.english] == "on")
        #expect(shop?.region == "NO")
        #expect(shop?.duplicates.term == .minutes(90))
    }

    @Test func hugeAndDeepTextsAreRefused() {
        let bomb =
            "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
            + zip("bcdefgh", "abcdefg").map { new, old in
                "\(new): &\(new) [" + [String](repeating: "*\(old)", count: 10).joined(separator: ",") + "]\n"
            }.joined()
        let texts = [bomb, String(repeating: "[", count: 900), String(repeating: "#", count: 2 << 20)]
        for text in texts {
            #expect(throws: SettingsError.self) { try DocumentReader.read(text: text, file: "f.yaml") }
        }
    }
}
