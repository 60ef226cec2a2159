package import Cluster
import Synchronization

/// Writes down what came, in its order, and answers by a script.
package final class ScriptedReceiver: ParcelReceiver {
    typealias Script = @Sendable (Parcel) -> ParcelAnswer

    private let script: Script
    private let parcels = Mutex<[Parcel]>([])

    init(_ script: @escaping Script) {
        self.script = script
    }

    var received: [Parcel] { parcels.withLock { $0 } }

    package func receive(_ parcel: Parcel, answer: @escaping @Sendable (ParcelAnswer) -> Void) {
        parcels.withLock { $0.append(parcel) }
        answer(script(parcel))
    }
}
