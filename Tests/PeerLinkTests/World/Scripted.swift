import Cluster
import Synchronization

/// Answers by a script, and keeps what came last.
final class Scripted: ParcelReceiver {
    private let script: @Sendable (Parcel) -> ParcelAnswer
    private let state = Mutex<(last: Parcel?, count: Int)>((nil, 0))

    init(_ script: @escaping @Sendable (Parcel) -> ParcelAnswer) {
        self.script = script
    }

    var last: Parcel? { state.withLock { $0.last } }
    var count: Int { state.withLock { $0.count } }

    func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        state.withLock { $0 = (parcel, $0.count + 1) }
        answer(script(parcel))
    }
}
