import ContactCenter
import Testing

/// A line with a menu, opening hours, a queue, and every way out of them.
struct InboundCallTests {
    static func sound(_ name: String) -> Sound { Sound(name) ?? Sound("missing")! }

    static let plan = InboundPlan(
        numbers: [PhoneNumber(digits: 380_445_550_101)!], start: "welcome",
        steps: [
            "welcome": .play([sound("hello")], then: "hours"),
            "hours": .hours(
                CallingWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("21:00")!), open: "menu", closed: "closed"),
            "menu": .menu(
                InboundMenu(
                    sounds: [sound("menu")],
                    keys: [.one: "queue", .two: "number", .three: "courier", .nine: "wrong"], otherwise: "queue")),
            "number": .orderNumber([sound("type-number")], wait: .seconds(10), then: "queue"),
            "courier": .transfer([], to: PhoneNumber(digits: 380_445_550_199)!),
            "queue": .queue(
                InboundWaiting(
                    positionSound: sound("your-place"), waitSound: sound("your-wait"), every: .seconds(45),
                    keys: [.one: "callback", .two: "voicemail"], longest: .minutes(10), otherwise: "voicemail",
                    mostWaiting: 2, full: "callback")),
            "callback": .callBack([sound("we-will-call")]),
            "voicemail": .voicemail([sound("leave-message")], limit: .minutes(2)),
            "wrong": .wrongNumber([sound("wrong")]),
            "closed": .menu(
                InboundMenu(sounds: [sound("closed")], keys: [.one: "callback"], tries: 1, otherwise: "bye")),
            "bye": .hangUp([]),
        ])

    /// A call, its queue, and what it wanted done since it was looked at last.
    struct Line {
        var call: InboundCall
        var queue = InboundQueue()
        var now: Instant
        var actions: [InboundAction] = []
        var operators = 3

        init(
            at time: String = "12:00", caller: PhoneNumber? = Sample.phone(1), plan: InboundPlan = InboundCallTests.plan
        ) {
            now = Kyiv.at(time)
            call = InboundCall(
                id: InboundCallID("c-1")!, campaign: Sample.campaign, caller: caller, plan: plan, zone: Kyiv.rules,
                at: now)
            actions = call.begin(queue: &queue, operators: operators, at: now)
        }

        mutating func tell(_ events: InboundEvent...) {
            for event in events { actions = call.handle(event, queue: &queue, operators: operators, at: now) }
        }

        mutating func wake() {
            now = call.wakeAt ?? now
            tell(.wake)
        }

        var missed: MissedCall? {
            actions.lazy.compactMap { if case .callBack(let missed) = $0 { missed } else { nil } }.first
        }

        /// Comes to the queue.
        mutating func wait() { tell(.matched(nil), .played, .key(.one)) }
    }

    private func play(_ names: String...) -> InboundAction { .play(names.map { .sound(Self.sound($0)) }) }

    @Test func theOrderIsFoundBeforeTheCallIsAnswered() {
        var line = Line()
        #expect(line.actions == [.findOrder(of: Sample.phone(1))])
        line.tell(.matched(OrderID(rawValue: 7)))
        #expect(line.actions == [.answer, play("hello")])
        line.tell(.played, .key(.one))
        #expect(line.actions.contains(.seekOperator(order: OrderID(rawValue: 7))))
        line.tell(.connected(olena))
        #expect(line.call.state == .talking(olena) && line.actions == [.stopMusic])
        #expect(line.queue.callers.isEmpty)
        line.tell(.ended)
        #expect(line.call.state == .ended(.talked) && line.actions.isEmpty)
    }

    @Test func aSlowSearchDoesNotKeepTheCallerWaiting() {
        var line = Line()
        line.wake()
        #expect(line.now == Kyiv.at("12:00") + .seconds(2) && line.actions.first == .answer)
        line.tell(.matched(OrderID(rawValue: 7)))
        #expect(line.call.order == nil && line.actions.isEmpty)
    }

    @Test func aHiddenNumberIsAnsweredAtOnceAndNeverCalledBack() {
        var line = Line(caller: nil)
        #expect(line.actions == [.answer, play("hello")])
        line.tell(.ended)
        #expect(line.call.state == .ended(.missed) && line.missed == nil)
    }

    @Test func aWrongNumberEndsInOneKey() {
        var line = Line()
        line.tell(.matched(nil), .played, .key(.nine))
        #expect(line.actions == [.stopPlaying, play("wrong")])
        line.tell(.played)
        #expect(line.actions == [.hangUp] && line.call.state == .ended(.wrongNumber))
        #expect(line.missed == nil)
    }

    @Test func aMenuIsPlayedAgainAndThenGoesOnByItself() {
        var line = Line()
        line.tell(.matched(nil), .played, .played)
        #expect(line.call.wakeAt == line.now + .seconds(5))
        line.tell(.key(.seven))
        #expect(line.actions == [.stopPlaying, play("menu")])
        line.tell(.played)
        line.wake()
        #expect(line.queue.position(of: line.call.id) == 1)
    }

    @Test func outOfHoursTheCallIsTurnedAwayAndCalledBack() {
        var line = Line(at: "22:30")
        line.tell(.matched(nil), .played)
        #expect(line.actions == [play("closed")])
        line.tell(.played)
        line.wake()
        #expect(line.missed?.reason == .turnedAway && line.actions.last == .hangUp)
        #expect(line.call.state == .ended(.missed))
    }

    @Test func placeAndTimeAreSaidAndSaidAgain() {
        var line = Line()
        line.queue.join(InboundCallID("before")!, order: nil, at: line.now)
        line.wait()
        let said: InboundAction = .play([
            .sound(Self.sound("your-place")), .number(2), .sound(Self.sound("your-wait")), .number(2),
        ])
        #expect(line.actions == [.stopPlaying, .seekOperator(order: nil), said])
        line.tell(.played)
        #expect(line.actions == [.startMusic])
        line.queue.leave(InboundCallID("before")!)
        line.wake()
        #expect(line.now == Kyiv.at("12:00") + .seconds(45))
        #expect(line.actions.first == .stopMusic)
        #expect(
            line.actions.last
                == .play([
                    .sound(Self.sound("your-place")), .number(1), .sound(Self.sound("your-wait")), .number(1),
                ]))
    }

    @Test func aCallBackInsteadOfWaiting() {
        var line = Line()
        line.wait()
        line.tell(.key(.one))
        #expect(line.actions.prefix(3) == [.stopSeeking, .stopPlaying, .stopMusic])
        #expect(line.missed?.reason == .askedForCallback && line.queue.callers.isEmpty)
        line.tell(.ended)
        #expect(line.missed == nil, "once is enough")
    }

    @Test func whoWaitsTooLongLeavesAMessage() {
        var line = Line()
        line.wait()
        while line.call.state != .recording(limit: .minutes(2)), line.now < Kyiv.at("13:00") { line.wake() }
        #expect(line.now == Kyiv.at("12:10"))
        line.tell(.played)
        #expect(line.actions == [.record(.minutes(2))])
        line.tell(.recorded)
        #expect(line.missed?.reason == .voicemail && line.actions.last == .hangUp)
    }

    @Test func aFullQueueIsNotJoined() {
        var line = Line()
        for name in ["a", "b"] { line.queue.join(InboundCallID(name)!, order: nil, at: line.now) }
        line.wait()
        #expect(line.missed?.reason == .askedForCallback && line.queue.callers.count == 2)
    }

    @Test func whoHangsUpWaitingIsCalledBack() {
        var line = Line()
        line.wait()
        line.tell(.ended)
        #expect(line.actions.first == .stopSeeking)
        #expect(
            line.missed
                == MissedCall(
                    call: line.call.id, campaign: Sample.campaign, caller: Sample.phone(1), order: nil, reason: .hungUp,
                    at: line.now))
    }

    @Test func anOrderNumberIsTyped() {
        var line = Line()
        line.tell(.matched(nil), .played, .key(.two), .key(.four))
        #expect(line.actions == [.stopPlaying])
        line.tell(.key(.two), .key(.hash))
        #expect(line.actions == [.findOrder(number: "42")])
        line.tell(.matched(OrderID(rawValue: 42)))
        #expect(line.actions.contains(.seekOperator(order: OrderID(rawValue: 42))))
        var silent = Line()
        silent.tell(.matched(nil), .played, .key(.two), .played)
        silent.wake()
        #expect(silent.actions.contains(.seekOperator(order: nil)))
    }

    @Test(arguments: [true, false])
    func aTransferReachesSomebodyOrNot(isReached: Bool) {
        var line = Line()
        line.tell(.matched(nil), .played, .key(.three))
        #expect(line.actions.last == .transfer(to: PhoneNumber(digits: 380_445_550_199)!))
        line.tell(.transferred(isReached))
        #expect(line.call.state == .ended(isReached ? .transferred : .missed))
        #expect((line.missed == nil) == isReached)
    }

    @Test func aPlanThatLeadsInCirclesEndsTheCall() {
        let window = CallingWindow()
        let circle = InboundPlan(
            numbers: [], start: "a",
            steps: ["a": .hours(window, open: "b", closed: "b"), "b": .hours(window, open: "a", closed: "a")])
        var line = Line(plan: circle)
        line.tell(.matched(nil))
        #expect(line.actions.last == .hangUp && line.call.state == .ended(.missed))
    }

    /// Thousands of random events: the call always ends, is never called back twice, and leaves no place in the queue.
    @Test(arguments: 0..<200)
    func whateverHappensACallEnds(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        var line = Line(
            at: dice.pick(["12:00", "20:59", "23:00"]), caller: dice.isLucky(oneIn: 4) ? nil : Sample.phone(2))
        var callbacks = 0
        for _ in 0..<60 {
            line.now = line.now + .seconds(dice.below(20))
            line.actions = []
            switch dice.below(8) {
            case 0...2: line.tell(.played)
            case 3: line.tell(.key(dice.pick(PhoneKey.allCases)))
            case 4: line.tell(.matched(dice.isLucky(oneIn: 2) ? OrderID(rawValue: 1) : nil))
            case 5: line.tell(dice.pick([.recorded, .transferred(true), .transferred(false)]))
            case 6: if dice.isLucky(oneIn: 5) { line.tell(.connected(olena)) }
            default: line.tell(.wake)
            }
            callbacks += line.missed == nil ? 0 : 1
            let isWaiting = if case .waiting = line.call.state { true } else { false }
            #expect(line.queue.callers.contains { $0.call == line.call.id } == isWaiting, "seed \(seed)")
        }
        line.tell(.ended)
        callbacks += line.missed == nil ? 0 : 1
        line.tell(.ended)
        guard case .ended(let how) = line.call.state else {
            Issue.record("\(line.call.state) seed \(seed)")
            return
        }
        #expect(callbacks <= 1 && (how != .talked || callbacks == 0), "seed \(seed)")
        #expect(how != .missed || line.call.caller == nil || callbacks == 1, "seed \(seed)")
    }
}
