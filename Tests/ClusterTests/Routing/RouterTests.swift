import Cluster
import Logging
import Synchronization
import Testing

/// A node that only writes down what comes, or sends it on.
private final class Post: ParcelReceiver {
    private let state = Mutex((taken: [UInt8](), elsewhere: ParcelAnswer?.none))

    var taken: [UInt8] { state.withLock { $0.taken } }
    func send(on answer: ParcelAnswer?) { state.withLock { $0.elsewhere = answer } }

    func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        let reply = state.withLock { state -> ParcelAnswer in
            if let elsewhere = state.elsewhere { return elsewhere }
            state.taken += parcel.payload
            return .reply(parcel.payload)
        }
        answer(reply)
    }
}

@Suite(.timeLimit(.minutes(1)))
struct RouterTests {
    private let clock = VirtualClock(milliseconds: 1_000_000)
    private let transport = MemoryTransport()
    private let directory = Directory()
    private let one = PeerAddress(host: "one", port: 1)
    private let two = PeerAddress(host: "two", port: 1)
    private let shard = ShardID(3)

    private func router(parkedLimit: Int = 1 << 20) -> Router {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let system = ActorSystem(clock: clock, shardCount: 8, epochs: [:], logger: logger)
        return Router(
            system: system, transport: transport, directory: directory, link: nil, parkedLimit: parkedLimit,
            logger: logger)
    }

    private func message(_ payload: [UInt8], seconds: Int64 = 10) -> RemoteMessage {
        RemoteMessage(
            address: ActorAddress(kind: "Register", key: "a", partitionKey: "a"), shard: shard, method: "a/1",
            payload: payload, deadline: clock.milliseconds + seconds * 1000, wantsReply: true)
    }

    private func pass(_ milliseconds: Int64) {
        let end = clock.milliseconds + milliseconds
        while let next = clock.nextTimer, next <= end {
            clock.advance(to: next)
            _ = clock.fireNext()
        }
        clock.advance(to: end)
    }

    @Test func messagesWaitInOrderUntilTheShardHasAnOwnerThatTakesThem() {
        let (router, post) = (router(), Post())
        let answers = Mutex([Result<[UInt8], AskError>]())
        for number in 0..<50 {
            router.send(message([UInt8(number)])) { answer in answers.withLock { $0.append(answer) } }
            pass(3)
        }
        #expect(router.parked == 50)
        directory.learn(shard, one, Epoch(1))
        pass(200)
        // Its owner is known, and does not listen yet.
        router.send(message([50])) { answer in answers.withLock { $0.append(answer) } }
        #expect(router.parked == 51)
        transport.listen(one, post)
        pass(200)
        #expect(post.taken == Array(0...50))
        #expect(router.parked == 0)
        #expect(answers.withLock { $0 } == (0...50).map { .success([$0]) })
    }

    @Test func aRedirectIsFollowed() {
        let (router, old, new) = (router(), Post(), Post())
        transport.listen(one, old)
        transport.listen(two, new)
        directory.learn(shard, one, Epoch(1))
        old.send(on: .redirect(owner: two, epoch: Epoch(2)))
        let answer = Mutex(Result<[UInt8], AskError>?.none)
        router.send(message([7])) { result in answer.withLock { $0 = result } }
        pass(20)
        #expect(answer.withLock { $0 } == .success([7]))
        #expect(old.taken == [] && new.taken == [7])
    }

    @Test func whoWaitsTooLongIsToldThatNothingWasDone() {
        let router = router()
        let answer = Mutex(Result<[UInt8], AskError>?.none)
        router.send(message([7], seconds: 1)) { result in answer.withLock { $0 = result } }
        pass(900)
        #expect(answer.withLock { $0 } == nil)
        pass(400)
        guard case .failure(.unavailable) = answer.withLock({ $0 }) else {
            Issue.record("not unavailable")
            return
        }
    }

    @Test func whatWaitsIsBounded() {
        let router = router(parkedLimit: 1000)
        let refused = Mutex(0)
        for _ in 0..<10 {
            router.send(message([1, 2, 3])) { result in
                if case .failure(.overloaded) = result { refused.withLock { $0 += 1 } }
            }
        }
        #expect(router.parked == 3)
        #expect(refused.withLock { $0 } == 7)
    }

    @Test func aLostAnswerIsUnknownAndNotAskedAgain() {
        let (router, post) = (router(), Post())
        transport.listen(one, post)
        directory.learn(shard, one, Epoch(1))
        post.send(on: .lost("cut"))
        let answers = Mutex([Result<[UInt8], AskError>]())
        router.send(message([7])) { result in answers.withLock { $0.append(result) } }
        pass(1000)
        guard answers.withLock({ $0.count }) == 1, case .failure(.unknown) = answers.withLock({ $0[0] }) else {
            Issue.record("not unknown, once")
            return
        }
    }
}
