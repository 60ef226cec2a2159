/// What an administrator sees of the cluster and does to it.
package protocol ClusterKeeper: Sendable {
    func status() async throws -> ClusterStatus
    /// Asks a worker to give its shards away and take no more, or takes that back.
    /// - Parameter name: a worker's name, or the id of one start of it.
    /// - Returns: whether such a worker lives.
    func setDraining(_ name: String, _ isDraining: Bool) async throws -> Bool
}
