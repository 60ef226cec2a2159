import Synchronization

/// Who this worker is in the cluster now: an incarnation whose lease has ended is never taken up again.
package final class WorkerIdentity: Sendable {
    private let state: Mutex<WorkerRecord>
    private let number: @Sendable () -> UInt64

    /// - Parameters:
    ///   - name: what people know it by; stays over restarts.
    ///   - link: where other nodes reach it.
    ///   - number: a random one, another each time: incarnations are named by it.
    package init(
        name: String, link: PeerAddress, version: String,
        number: @escaping @Sendable () -> UInt64 = { UInt64.random(in: 0 ... .max) }
    ) {
        self.number = number
        state = Mutex(
            WorkerRecord(incarnation: Self.incarnation(number()), name: name, link: link, version: version))
    }

    package var record: WorkerRecord { state.withLock { $0 } }
    package var incarnation: String { record.incarnation }

    func beginAnew(isDraining: Bool) {
        state.withLock { record in
            record.incarnation = Self.incarnation(number())
            record.isDraining = isDraining
        }
    }

    /// 12 or 13 characters of base 36.
    private static func incarnation(_ number: UInt64) -> String {
        String(number | 1 << 60, radix: 36)
    }
}
