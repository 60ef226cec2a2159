import Cluster
import Testing

extension TransportCheck {
    static let order: [TransportCheck] = [
        TransportCheck("parcels arrive in the order in which they were sent") { world, receiver in
            for number in 0..<5000 {
                world.transport.send(
                    Sample.parcel(Sample.bytes(number), isAsked: number % 7 == 0), to: world.peer
                ) { _ in }
            }
            #expect(await world.ask(Sample.parcel(Sample.bytes(5000))) == .reply(Sample.bytes(5000)))
            #expect(receiver.received.map { Sample.number($0.payload) } == Array(0...5000))
        },
        TransportCheck("big and small parcels to one actor keep their order") { world, receiver in
            let sizes = [10, 300_000, 10, 10, 70_000, 65_536, 65_537, 10, 1_000_000, 10]
            for number in 0..<60 {
                let payload = Sample.bytes(number, count: sizes[number % sizes.count])
                world.transport.send(Sample.parcel(payload, isAsked: false), to: world.peer) { _ in }
            }
            #expect(await world.ask(Sample.parcel(Sample.bytes(60))) == .reply(Sample.bytes(60)))
            #expect(receiver.received.map { Sample.number($0.payload) } == Array(0...60))
        },
        TransportCheck("parcels to many actors keep their order, each with its own") { world, receiver in
            let addresses = (0..<20).map { ActorAddress(kind: "Counter", key: "\($0)", partitionKey: "\($0)") }
            for number in 0..<400 {
                let payload = Sample.bytes(number, count: number % 9 == 0 ? 100_000 : 20)
                world.transport.send(
                    Sample.parcel(payload, to: addresses[number % 20], isAsked: false), to: world.peer
                ) { _ in }
            }
            for address in addresses { _ = await world.ask(Sample.parcel(Sample.bytes(1000), to: address)) }
            for (index, address) in addresses.enumerated() {
                let numbers = receiver.received.filter { $0.address == address }.map { Sample.number($0.payload) }
                #expect(numbers == stride(from: index, to: 400, by: 20).map { $0 } + [1000])
            }
        },
    ]
}
