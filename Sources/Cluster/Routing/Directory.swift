import Synchronization

/// Which node owns which shard, as last seen in the store or told by a redirect.
package final class Directory: Sendable {
    package struct Owner: Hashable, Sendable {
        package var link: PeerAddress
        package var epoch: Epoch
    }

    private struct State {
        var owners: [ShardID: Owner] = [:]
        var view: ClusterView?
        var needsLook: (@Sendable () -> Void)?
        var onChange: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    package init() {}

    /// The last view that was read; nil before the first.
    package var view: ClusterView? { state.withLock { $0.view } }

    /// nil where nobody owns it, or its owner's lease has ended.
    package func owner(of shard: ShardID) -> Owner? { state.withLock { $0.owners[shard] } }

    /// Takes a newer view. What a redirect told under a higher epoch than the view's stays.
    package func update(_ view: ClusterView) {
        let onChange = state.withLock { state in
            state.view = view
            var owners: [ShardID: Owner] = [:]
            for shard in view.shards {
                if let told = state.owners[shard.id], told.epoch > shard.epoch { owners[shard.id] = told }
                guard let worker = shard.owner.flatMap({ view.workers[$0] }), worker.isAlive,
                    owners[shard.id] == nil
                else { continue }
                owners[shard.id] = Owner(link: worker.record.link, epoch: shard.epoch)
            }
            let isChanged = owners != state.owners
            state.owners = owners
            return isChanged ? state.onChange : nil
        }
        onChange?()
    }

    /// A node said who owns the shard.
    package func learn(_ shard: ShardID, _ link: PeerAddress, _ epoch: Epoch) {
        state.withLock { state in
            guard state.owners[shard].map({ $0.epoch < epoch }) ?? true else { return }
            state.owners[shard] = Owner(link: link, epoch: epoch)
        }
    }

    /// What is known of the shard proved wrong, or nothing is known: whoever keeps this directory should read the store.
    package func requestLook() {
        state.withLock { $0.needsLook }?()
    }

    /// - Parameters:
    ///   - needsLook: asked to read the store soon.
    ///   - onChange: told after owners changed.
    package func connect(needsLook: @escaping @Sendable () -> Void) {
        state.withLock { $0.needsLook = needsLook }
    }

    func onChange(_ action: @escaping @Sendable () -> Void) {
        state.withLock { $0.onChange = action }
    }
}
