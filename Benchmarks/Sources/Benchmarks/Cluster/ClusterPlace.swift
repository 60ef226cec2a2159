/// What a node is in a cluster.
struct ClusterPlace {
    var name: String
    /// As `--roles` has them.
    var roles: String
    /// The store's URL.
    var store: String
    /// Whether `perezvon supervise` starts it, and starts it again when it dies.
    var isSupervised = false

    /// Of `perezvon serve`.
    func arguments(in folder: NodeFolder) throws -> [String] {
        [
            "--name", name, "--roles", roles, "--store", store, "--data", "\(folder.path)/\(name)",
            "--link", "127.0.0.1:\(try Socket.freePort())",
        ]
    }
}
