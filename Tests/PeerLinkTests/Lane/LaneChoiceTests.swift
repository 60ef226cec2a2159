import Cluster
import NIOCore
import Testing

@testable import PeerLink

@Suite struct LaneChoiceTests {
    private func parcel(_ key: String, _ count: Int) -> OutgoingParcel {
        OutgoingParcel(LinkWorld.parcel([UInt8](repeating: 1, count: count), key: key)) { _ in }
    }

    @Test func aBigParcelWaitsForTheSmallOnesBeforeIt() {
        let (data, bulk) = (Lane(.data), Lane(.bulk))
        var choice = LaneChoice()
        choice.place(parcel("a", 10), data, bulk)
        choice.place(parcel("a", 70_000), data, bulk)
        #expect(data.queue.count == 1)
        #expect(bulk.queue.map(\.barrier) == [1])
    }

    @Test func smallOnesFollowABigOneToTheSameActorUntilItHasLeft() {
        let (data, bulk) = (Lane(.data), Lane(.bulk))
        var choice = LaneChoice()
        choice.place(parcel("a", 70_000), data, bulk)
        choice.place(parcel("a", 10), data, bulk)
        choice.place(parcel("b", 10), data, bulk)
        #expect(data.queue.count == 1)
        #expect(bulk.queue.count == 2)
        choice.noteTaken(1)
        choice.place(parcel("a", 10), data, bulk)
        #expect(bulk.queue.count == 3)
        choice.noteTaken(3)
        choice.place(parcel("a", 10), data, bulk)
        #expect(bulk.queue.count == 3)
        #expect(data.queue.count == 2)
    }
}
