import HeapModule

/// Timers by their moments; those of the same moment in the order in which they were set.
struct TimerQueue {
    private struct Entry: Comparable {
        var at: Int64
        var number: UInt64

        static func < (left: Entry, right: Entry) -> Bool {
            (left.at, left.number) < (right.at, right.number)
        }
    }

    private var heap = Heap<Entry>()
    private var actions: [UInt64: @Sendable () -> Void] = [:]
    private var lastNumber: UInt64 = 0

    mutating func add(at milliseconds: Int64, _ action: @escaping @Sendable () -> Void) -> TimerToken {
        lastNumber += 1
        heap.insert(Entry(at: milliseconds, number: lastNumber))
        actions[lastNumber] = action
        return TimerToken(lastNumber)
    }

    /// Cancelled entries stay in the heap until their moment, or until they are most of it.
    mutating func remove(_ token: TimerToken) {
        guard actions.removeValue(forKey: token.number) != nil else { return }
        if heap.count > 1024, heap.count > actions.count * 4 {
            heap = Heap(heap.unordered.filter { actions[$0.number] != nil })
        }
    }

    /// The moment of the first timer; nil without one.
    mutating func next() -> Int64? {
        while let first = heap.min {
            if actions[first.number] != nil { return first.at }
            heap.removeMin()
        }
        return nil
    }

    /// Takes the first timer out, if its moment has come.
    mutating func pop(at now: Int64) -> (@Sendable () -> Void)? {
        guard let moment = next(), moment <= now, let first = heap.popMin() else { return nil }
        return actions.removeValue(forKey: first.number)
    }
}
