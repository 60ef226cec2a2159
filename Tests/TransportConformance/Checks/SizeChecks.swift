import Cluster
import Testing

extension TransportCheck {
    static let sizes: [TransportCheck] = [
        TransportCheck("payloads of all sizes up to the limit go there and back") { world, _ in
            for size in [0, 1, 16_383, 16_384, 65_536, 65_537, 262_144, 4_194_304, Parcel.payloadLimit] {
                let payload = size == 0 ? [] : Array(Sample.bytes(7, count: size).prefix(size))
                let answer = await world.ask(Sample.parcel(payload))
                #expect(answer == .reply(payload), "\(size) bytes")
            }
        },
        TransportCheck("a payload over the limit is not sent") { world, receiver in
            let payload = [UInt8](repeating: 1, count: Parcel.payloadLimit + 1)
            guard case .notSent = await world.ask(Sample.parcel(payload)) else {
                Issue.record("more than the limit was sent")
                return
            }
            #expect(receiver.received.isEmpty)
        },
        TransportCheck("small parcels arrive while big ones are under way") { world, _ in
            await withDiscardingTaskGroup { group in
                for number in 0..<4 {
                    let payload = Sample.bytes(number, count: 3_000_000)
                    let address = ActorAddress(kind: "Counter", key: "big \(number)", partitionKey: "b")
                    group.addTask {
                        #expect(await world.ask(Sample.parcel(payload, to: address)) == .reply(payload))
                    }
                }
                for number in 10..<200 {
                    group.addTask {
                        let answer = await world.ask(Sample.parcel(Sample.bytes(number)))
                        #expect(answer == .reply(Sample.bytes(number)))
                    }
                }
            }
        },
    ]
}
