import ContactCenter
import HeapModule

/// The least that a queue could do: a heap of the same keys, and nothing else.
struct HeapReference {
    struct Key: Comparable {
        var rank: UInt8
        var moment: Instant
        var attempts: UInt8
        var arrival: OrderID
        var slot: Int32

        static func < (left: Key, right: Key) -> Bool {
            (left.rank, left.moment, left.attempts, left.arrival) < (
                right.rank, right.moment, right.attempts, right.arrival
            )
        }
    }

    private(set) var heap = Heap<Key>()

    mutating func add(_ leads: [Lead]) {
        for (slot, lead) in leads.enumerated() {
            heap.insert(
                Key(
                    rank: lead.isNew ? 1 : UInt8(clamping: Int(lead.attempts) + 1), moment: lead.deadline,
                    attempts: UInt8(clamping: lead.attempts), arrival: lead.id, slot: Int32(slot)))
        }
    }

    /// Takes the least out and puts it back later: what a bid and its withdrawal come to.
    mutating func cycle() {
        var first = heap.removeMin()
        first.moment = first.moment + .seconds(1)
        heap.insert(first)
    }
}
