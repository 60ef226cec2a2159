import ContactCenter

extension NodeSettingsReader {
    /// Secrets by their keys in the file, without `_file` and `_env`. The environment has each as PEREZVON_ADMIN_TOKEN, or the
    /// path of its file as PEREZVON_ADMIN_TOKEN_FILE.
    static let secrets:
        [(key: String, variable: any WritableKeyPath<NodeSettings, SecretReference?> & Sendable, noun: String)] = [
            ("admin_token", \.adminToken, "the administrator's token"),
            ("cluster_secret", \.clusterSecret, "the cluster's secret"),
            ("store_password", \.storePassword, "the store's password"),
        ]
    /// The files of `tls:`, each as PEREZVON_TLS_CERTIFICATE.
    static let tlsFiles = ["certificate", "key", "authority"]

    /// A secret in the environment comes before one that the file names.
    static func applySecrets(
        _ environment: [String: String], to settings: inout NodeSettings, _ log: ProblemLog
    ) {
        for secret in secrets {
            let variable = prefix + secret.key.uppercased()
            let file = variable + "_FILE"
            if environment[variable] != nil, environment[file] != nil {
                log.note(
                    .conflict, at: nil, pointer: file, "\(secret.noun) is given twice",
                    "keep one of \(variable) and \(file)")
            } else if environment[variable] != nil {
                settings[keyPath: secret.variable] = .environment(variable)
            } else if let path = environment[file] {
                // Relative to the working folder, as everything in the environment; the file's own are to its folder.
                settings[keyPath: secret.variable] = .file(absolute(path))
            }
        }
    }

    /// The three files together come before those of the file's `tls:`.
    static func applyTLS(
        _ environment: [String: String], to settings: inout NodeSettings, _ log: ProblemLog
    ) {
        let variables = tlsFiles.map { prefix + "TLS_" + $0.uppercased() }
        let paths = variables.map { environment[$0].map(absolute) }
        guard paths.contains(where: { $0 != nil }) else { return }
        guard let certificate = paths[0], let key = paths[1], let authority = paths[2] else {
            for (variable, path) in zip(variables, paths) where path == nil {
                log.note(
                    .missing, at: nil, pointer: variable, "the other two of the link's TLS are set, this one is not",
                    "set \(variables.joined(separator: ", ")), or none of them")
            }
            return
        }
        settings.tls = LinkTLS(certificate: certificate, key: key, authority: authority)
    }
}
