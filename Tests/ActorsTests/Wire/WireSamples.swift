import Actors
import Cluster
import ContactCenter

@testable import Actors

/// A sample of each message that crosses between processes.
extension WireSample {
    static var all: [WireSample] { intake + scheduler + agent + desktop + delivery }

    private static let order = OrderID(epoch: 7, shard: 3, counter: 42)
    private static let attempt = AttemptID(order: order, number: 2)
    private static let work = WorkID(order: order, number: 1)
    private static let olena = OperatorID("olena")
    private static let campaign = CampaignID("red-confirm")
    private static let moment = Instant(milliseconds: 1_795_687_200_250)
    private static let phone = PhoneNumber(digits: 380_671_234_567)!
    /// In one language, because a dictionary of several has no order to compare by.
    private static let explanation = Explanation(
        code: "calling_window", since: moment, until: nil, text: LocalizedText(["uk": "Вікно зачинене."]))

    private static let workView = WorkView(
        id: work, shop: ShopID("red"), campaign: campaign, script: "confirm", mode: .preview, phone: phone,
        attempt: attempt, attempts: 1, lastOutcome: .noAnswer, callback: Callback(at: moment, to: olena),
        offerUntil: moment, draft: #"{"comment":"\"так\""}"#)
    private static let view = OperatorView(
        operator: olena, state: .afterCall, reason: "lunch", since: moment, work: workView, afterwards: .onBreak)
    private static let bare = OperatorView(operator: olena, state: .ready, since: moment)
    private static let result = WorkResult(
        disposition: .callback, shopDisposition: "thinks", topic: "size", questions: ["fits?"], comment: "-",
        items: "[]", total: Amount("-210.48"), delivery: "{}", callback: Callback(at: moment, to: nil))

    private static let intake = [
        WireSample(
            SubmitOrders(orders: OrderSubmission.wireSamples),
            reply: [
                OrderAcknowledgement(order: order, externalID: "51841", verdict: .queued, isResent: false),
                OrderAcknowledgement(
                    order: order, externalID: "51842", verdict: .duplicate(of: order, .withinTerm), isResent: true),
                OrderAcknowledgement(
                    order: order, externalID: "51843", verdict: .held(.phone(.tooShort)), isResent: false),
            ])
    ]

    private static var queue: QueueStatus {
        var queue = QueueStatus(shop: ShopID("red"), campaign: campaign, mode: .power, isPaused: true)
        (queue.ready, queue.delayed, queue.outsideWindow, queue.offered) = ([1, 2, 3, 4], 5, 6, 7)
        (queue.dialling, queue.talking, queue.afterCall, queue.waitingOperators) = (8, 9, 10, 11)
        (queue.oldestNew, queue.nearestDeadline, queue.overdue) = (moment, moment, 12)
        return queue
    }

    private static let scheduler = [
        WireSample(
            RequestBid(operator: olena, campaigns: [campaign]),
            reply: Bid(
                lead: order, shop: ShopID("red"), campaign: campaign, priorityClass: 2, isNew: true, moment: moment,
                weight: 3)),
        WireSample(RequestBid(operator: olena, campaigns: []), reply: nil),
        WireSample(WithdrawOperator(operator: olena)),
        WireSample(ClaimLead(lead: order, operator: olena), reply: workView),
        WireSample(AcceptLead(work: work, operator: olena), reply: nil),
        WireSample(GiveBackWork(work: work, operator: olena, reason: .superseded), reply: true),
        WireSample(FixResult(work: work, operator: olena, result: result), reply: false),
        WireSample(ControlWorkCall(work: work, operator: olena, control: .dtmf("12#")), reply: true),
        WireSample(ControlWorkCall(work: work, operator: olena, control: nil), reply: true),
        WireSample(
            ReadWork(work: work, operator: olena),
            reply: WorkStanding(view: workView, state: .talking(attempt, olena, work))),
        WireSample(ReportCall(attempt: attempt, event: .ended(.busy, cause: "Q.850 17"))),
        WireSample(ReportCall(attempt: attempt, event: .machineDetected)),
        WireSample(AnswerReservation(work: work, operator: olena, isAccepted: true)),
        WireSample(SettingsChanged(freedPhone: phone)),
        WireSample(ExplainIdleness(operator: olena, campaigns: [campaign]), reply: [explanation]),
        WireSample(ReleaseOrder(order: order, by: "sam"), reply: .notFound),
        WireSample(CancelOrder(order: order, by: "shop"), reply: .refused(state: "talking", detail: "He talks.")),
        WireSample(ExplainOrder(order: order), reply: explanation),
        WireSample(ReadQueues(), reply: [queue]),
    ]

    private static let agent = [
        WireSample(Nudge()),
        WireSample(CheckPresence(work: work, shop: ShopID("red"))),
        WireSample(ReserveOperator(work: workView)),
        WireSample(WorkProgressed(work: work, progress: .ringing(attempt, phone))),
        WireSample(WorkProgressed(work: work, progress: .over(.postponed(.customerBusy)))),
        WireSample(WorkProgressed(work: work, progress: .over(.outcome(.switchedOff)))),
    ]

    private static let desktop = [
        WireSample(OperatorConnected(), reply: view),
        WireSample(OperatorDisconnected(stream: "1x2y3z")),
        WireSample(OperatorSignedOut(), reply: .done(bare)),
        WireSample(ReadOperator(), reply: bare),
        WireSample(ChangeOperatorState(isReady: false, reason: "lunch"), reply: .done(view)),
        WireSample(AcceptWork(work: work), reply: .refused(code: "customer_busy", detail: "Later.")),
        WireSample(DeclineWork(work: work), reply: .done(bare)),
        WireSample(SaveDraft(work: work, body: #"{"a":1}"#), reply: .done(bare)),
        WireSample(FixWork(work: work, result: WorkResult(disposition: .wrongNumber)), reply: .done(bare)),
        WireSample(ControlCall(control: .hold), reply: .done(view)),
        WireSample(ExplainOperator(), reply: [explanation]),
        WireSample(
            AwaitNotices(stream: "1x2y3z", after: "k3j2-17"),
            reply: NoticePage(
                view: bare,
                notices: [
                    NumberedNotice(id: "k3j2-18", notice: .offer(view)),
                    NumberedNotice(id: "k3j2-19", notice: .notice(code: "paused", LocalizedText("Paused."))),
                ], position: "k3j2-19")),
    ]

    private static let delivery = [
        WireSample(DeliveriesWritten()),
        WireSample(ResendDelivery(delivery: DeliveryID(order: order, event: 5)), reply: .done),
    ]
}

extension OrderSubmission {
    static let wireSamples = [
        OrderSubmission(
            externalID: "51841", number: "100001", phoneField: "505476533 / 505476534",
            phone: .numbers(
                first: PhoneNumber(digits: 48_505_476_533)!, alternative: PhoneNumber(digits: 48_505_476_534)!),
            name: "Krystyna Janiuk", city: "Łódź", currency: "PLN", total: Amount("210.48"),
            submittedAt: Instant(milliseconds: 1_795_687_200_000), campaign: CampaignID("red-confirm"), source: "web",
            zone: ZoneID("Europe/Warsaw"), body: Array(#"{"external_id":"51841"}"#.utf8)),
        OrderSubmission(
            externalID: "51842", number: nil, phoneField: "", phone: .unreadable(.empty), name: nil, city: nil,
            currency: nil, total: nil, submittedAt: nil, campaign: CampaignID("red-confirm"), source: nil,
            zone: ZoneID("Europe/Warsaw"), body: []),
        OrderSubmission(
            externalID: "51843", number: "", phoneField: "+380", phone: .unreadable(.tooShort), name: "", city: nil,
            currency: "UAH", total: Amount("-0.000000001"), submittedAt: Instant(milliseconds: -1),
            campaign: CampaignID("blue"), source: nil, zone: .utc, body: [0, 255]),
    ]
}
