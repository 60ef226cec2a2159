import ContactCenter
import Settings

/// Documents with every field set to something that is not its default, and with nothing but what is required.
enum DocumentSamples {
    static let full: [Document] = [.shop(shop), .campaign(campaign), .operator(person), .telephonyServer(server)]

    static let bare: [Document] = [
        .shop(
            Shop(
                id: ShopID("s"), name: LocalizedText("Shop"), region: "UA", timeZone: .utc,
                duplicates: DuplicatePolicy(variant: .a))),
        .campaign(Campaign(id: CampaignID("c"), shop: ShopID("s"), group: GroupID("g"))),
        .operator(OperatorProfile(id: OperatorID("o"), name: "O", login: "o")),
        .telephonyServer(TelephonyServer(id: TelephonyServerID("t"))),
    ]

    static let shop = Shop(
        id: ShopID("demo-a"), name: LocalizedText(["en": "Gifts \"A\" \\ /", "ru": "Подарки", "uk": "Дарунки 🎁"]),
        region: "UA", regionsByCurrency: ["PLN": "PL", "KZT": "KZ"], timeZone: ZoneID("Europe/Kyiv"),
        duplicates: DuplicatePolicy(variant: .b, term: .milliseconds(90_500)), weight: 7,
        crm: CRMTarget(kind: .webhook, url: "https://crm.example/hook?a=1", secret: .environment("CRM_SECRET")),
        dispositions: ["gift": .confirmed, "too-dear": .declined], defaultCampaign: CampaignID("confirm"),
        callsPerPersonPerDay: 4)

    static let campaign = Campaign(
        id: CampaignID("confirm"), shop: ShopID("demo-a"), direction: .both, mode: .power, priorityVariant: .two,
        firstDialWithin: .minutes(7),
        attempts: AttemptPolicy(
            max: 9, perDay: 4,
            delays: Dictionary(uniqueKeysWithValues: zip(Outcome.allCases, (1...20).map { Duration.seconds($0 * 61) })),
            noDecisionDelay: .hours(30)),
        window: CallingWindow(
            from: TimeOfDay(hour: 9, minute: 5)!, to: TimeOfDay(hour: 24, minute: 0)!, days: [.monday, .sunday],
            holidays: [CivilDate(year: 2026, month: 12, day: 31)!, CivilDate(year: 2024, month: 2, day: 29)!]),
        group: GroupID("ua-sales"), skills: ["ukrainian": 3, "polish": 10], script: "script-1", powerRatio: 2.25,
        previewLimit: .seconds(45), ringLimit: .seconds(25), abandonAfter: .milliseconds(1500),
        abandonMessage: Sound("demo-a/sorry"),
        predictive: PredictivePolicy(abandonPercent: 2.5, window: .hours(8), leastOperators: 6),
        callbackPatience: .minutes(20), detectsMachines: true, isPaused: true, inbound: inbound)

    /// Every kind of step, with nothing left at its default.
    static let inbound: InboundPlan = {
        let sounds = [Sound("demo-a/one")!, Sound("two")!]
        let waiting = InboundWaiting(
            positionSound: sounds[0], waitSound: sounds[1], sounds: sounds, every: .seconds(30),
            keys: [.star: "callback", .hash: "number"], longest: .minutes(5), otherwise: "voicemail", mostWaiting: 20,
            full: "transfer")
        return InboundPlan(
            numbers: [PhoneNumber(digits: 380_445_550_101)!, PhoneNumber(digits: 48_123_456_789)!], start: "hello",
            steps: [
                "hello": .play(sounds, then: "hours"),
                "hours": .hours(
                    CallingWindow(from: TimeOfDay(hour: 8, minute: 30)!, days: [.monday]), open: "menu", closed: "bye"),
                "menu": .menu(
                    InboundMenu(
                        sounds: sounds, keys: [.zero: "queue", .nine: "wrong"], wait: .seconds(7), tries: 3,
                        otherwise: "queue")),
                "number": .orderNumber(sounds, wait: .seconds(12), then: "queue"), "queue": .queue(waiting),
                "callback": .callBack(sounds), "voicemail": .voicemail(sounds, limit: .minutes(1)),
                "transfer": .transfer([], to: PhoneNumber(digits: 380_445_550_199)!), "bye": .hangUp(sounds),
                "wrong": .wrongNumber([]),
            ],
            serviceLevel: ServiceLevel(share: 0.9, within: .seconds(15)), reserve: 1...4)
    }()

    static let person = OperatorProfile(
        id: OperatorID("olena"), name: "Олена К.", role: .client, login: "olena@shop.example",
        passwordHash: "pbkdf2-sha256$600000$c2FsdA$aGFzaA", groups: [GroupID("ua-sales"), GroupID("vip")],
        skills: ["ukrainian": 5], phone: "PJSIP/olena", shop: ShopID("demo-a"))

    static let server = TelephonyServer(
        id: TelephonyServerID("ast1"), driver: .simulated, address: "http://127.0.0.1:7500", channels: 77,
        callsPerSecond: 3)
}
