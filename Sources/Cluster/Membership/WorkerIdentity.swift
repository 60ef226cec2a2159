import Synchronization

/// Who this worker is in the cluster now: an incarnation whose lease has ended is never taken up again.
package final class WorkerIdentity: Sendable {
    private let state: Mutex<WorkerRecord>

    /// - Parameters:
    ///   - name: what people know it by; stays over restarts.
    ///   - link: where other nodes reach it.
    package init(name: String, link: PeerAddress, version: String) {
        state = Mutex(WorkerRecord(incarnation: Self.randomName(), name: name, link: link, version: version))
    }

    package var record: WorkerRecord { state.withLock { $0 } }
    package var incarnation: String { record.incarnation }

    func beginAnew(isDraining: Bool) {
        state.withLock { record in
            record.incarnation = Self.randomName()
            record.isDraining = isDraining
        }
    }

    /// 12 or 13 characters of base 36.
    private static func randomName() -> String {
        String(UInt64.random(in: 1 << 60 ... .max), radix: 36)
    }
}
