import Cluster
import PeerLink
import Telemetry

extension NodeCluster {
    func addMetrics(to metrics: Metrics) {
        addLinkMetrics(to: metrics)
        guard let lease = member.lease, let membership = member.membership else { return }
        metrics.gauge("perezvon_lease_remaining_seconds", "What is left of this worker's lease.") {
            max(0, lease.left / .seconds(1))
        }
        metrics.counter("perezvon_shard_takeovers_total", "Shards taken from owners that were gone.") {
            Double(membership.counts.takeovers)
        }
        metrics.counter("perezvon_shard_handoffs_total", "Shards handed to other workers.") {
            Double(membership.counts.handOvers)
        }
    }

    private func addLinkMetrics(to metrics: Metrics) {
        metrics.gauge("perezvon_link_connections", "Connections to other nodes.") {
            Double(link.counters.connections)
        }
        metrics.counter("perezvon_link_connections_failed_total", "Connections dialled in vain.") {
            Double(link.counters.connectionsFailed)
        }
        metrics.counter("perezvon_link_overloads_total", "Messages turned away because too much waited.") {
            Double(link.counters.overloads)
        }
        addTraffic("in", to: metrics) { ($0.parcelsIn, $0.bytesIn) }
        addTraffic("out", to: metrics) { ($0.parcelsOut, $0.bytesOut) }
    }

    private func addTraffic(
        _ direction: String, to metrics: Metrics,
        _ read: @escaping @Sendable (LinkCounters) -> (parcels: Int, bytes: Int)
    ) {
        metrics.counter("perezvon_link_parcels_total", "Messages between nodes.", ["direction": direction]) {
            Double(read(link.counters).parcels)
        }
        metrics.counter("perezvon_link_bytes_total", "Bytes between nodes.", ["direction": direction]) {
            Double(read(link.counters).bytes)
        }
    }
}
