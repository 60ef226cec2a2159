import Cluster
import Testing

extension TransportCheck {
    /// Answers that carry all that an answer can.
    private static let kinds: [ParcelAnswer] = [
        .reply([]), .reply([0, 255, 10]), .refused(.overloaded(retryAfter: .milliseconds(1500))),
        .refused(.unavailable("не сейчас")), .refused(.moved("on its way")), .refused(.unknown("?")),
        .refused(.failed("a reason")), .redirect(owner: PeerAddress(host: "10.0.0.7", port: 7400), epoch: Epoch(9)),
        .redirect(owner: PeerAddress(host: "::1", port: 1), epoch: Epoch(.max)),
        .redirect(owner: nil, epoch: Epoch(0)),
    ]

    static let answers: [TransportCheck] = [
        TransportCheck("a parcel arrives as it was sent") { world, receiver in
            let sent = Sample.parcel(Array("{\"n\":1}".utf8), method: "counter.read/1")
            _ = await world.ask(sent)
            var received = try #require(receiver.received.first)
            #expect((1...sent.remaining).contains(received.remaining))
            received.remaining = sent.remaining
            #expect(received == sent)
        },
        TransportCheck(
            "every kind of answer comes back as it was given",
            receive: { kinds[Sample.number($0.payload) ?? 0] },
            { world, _ in
                for (number, kind) in kinds.enumerated() {
                    #expect(await world.ask(Sample.parcel(Sample.bytes(number))) == kind)
                }
            }),
        TransportCheck("each of many asks at once has one answer, its own") { world, receiver in
            // A second answer would resume a continuation twice, which traps.
            await withDiscardingTaskGroup { group in
                for number in 0..<500 {
                    group.addTask {
                        let answer = await world.ask(Sample.parcel(Sample.bytes(number)))
                        #expect(answer == .reply(Sample.bytes(number)))
                    }
                }
            }
            #expect(receiver.received.count == 500)
        },
        TransportCheck(
            "what wants no reply is answered with an empty one", receive: { _ in .refused(.failed("no")) },
            { world, receiver in
                #expect(await world.ask(Sample.parcel([1], isAsked: false)) == .reply([]))
                _ = await world.ask(Sample.parcel([2]))
                #expect(receiver.received.map(\.wantsReply) == [false, true])
            }),
        TransportCheck("what is sent to nobody was not sent") { world, receiver in
            for isAsked in [true, false] {
                let answer = await world.ask(Sample.parcel([1], isAsked: isAsked), to: world.nobody)
                guard case .notSent = answer else {
                    Issue.record("\(answer) of a node that does not exist")
                    continue
                }
            }
            #expect(receiver.received.isEmpty)
        },
    ]
}
