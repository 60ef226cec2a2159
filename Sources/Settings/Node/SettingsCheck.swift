package import ContactCenter

/// Checks settings without using them: `perezvon config check`.
package enum SettingsCheck {
    /// Checks files and folders of a node's settings and of documents, all together.
    ///
    /// A node's file is checked with the documents that it names, as a start would read them. Secrets are looked for where
    /// this process would: one that is not there is a warning, because it may be elsewhere on the node itself.
    /// - Returns: errors and warnings in the order of the files; none where all is well.
    package static func problems(
        in paths: [String], environment: [String: String], isKnownZone: (ZoneID) -> Bool
    ) -> [SettingsProblem] {
        var problems: [SettingsProblem] = []
        var documents: [LocatedDocument] = []
        for path in paths {
            do throws(SettingsError) {
                for file in try DocumentFiles.files(at: path) {
                    do throws(SettingsError) {
                        let text = try SettingsFile.text(at: file)
                        if isNode(text) {
                            problems += try node(text, file, environment: environment, isKnownZone: isKnownZone)
                        } else {
                            documents += try DocumentReader.read(text: text, file: file)
                        }
                    } catch {
                        problems += error.problems
                    }
                }
            } catch {
                problems += error.problems
            }
        }
        return problems + SettingsSet(documents).check(isKnownZone: isKnownZone)
    }

    private static func node(
        _ text: String, _ file: String, environment: [String: String], isKnownZone: (ZoneID) -> Bool
    ) throws(SettingsError) -> [SettingsProblem] {
        let node = try NodeSettingsReader.read(
            text: text, file: file, environment: environment, overrides: NodeOverrides())
        let documents = try DocumentFiles.read(node.documents)
        let secrets = SecretStore(folder: node.secretsFolder, environment: environment)
        var problems = NodeSettingsReader.warnings(environment: environment)
        for (reference, pointer) in [
            (node.adminToken, "/admin_token"), (node.clusterSecret, "/cluster_secret"),
            (node.storePassword, "/store_password"),
        ] {
            if let reference, let warning = missing(reference, pointer, file, secrets) { problems.append(warning) }
        }
        if !node.link.isLoopback, node.clusterSecret == nil, node.tls == nil {
            problems.append(
                SettingsProblem(
                    code: .missingSecret, severity: .warning, file: file, place: nil, pointer: "/link",
                    message: "other machines reach \(node.link), and nothing says how nodes know each other",
                    advice: "write `cluster_secret_file:` or `tls:`, or set PEREZVON_CLUSTER_SECRET_FILE on the node"))
        }
        for located in documents {
            guard let crm = located.document.shop?.crm, let reference = crm.secret,
                let warning = missing(reference, "/crm", located.file, secrets)
            else { continue }
            problems.append(warning)
        }
        return problems + SettingsSet(documents).check(isKnownZone: isKnownZone)
    }

    /// - Returns: a warning where the secret can't be read here.
    private static func missing(
        _ reference: SecretReference, _ pointer: String, _ file: String?, _ secrets: SecretStore
    ) -> SettingsProblem? {
        do throws(SecretError) {
            _ = try secrets.secret(reference)
            return nil
        } catch {
            return SettingsProblem(
                code: .missingSecret, severity: .warning, file: file, place: nil, pointer: pointer, message: error.what,
                advice: error.advice)
        }
    }

    /// Whether the text says that it is a node's. What is wrong in it is told by who reads it.
    private static func isNode(_ text: String) -> Bool {
        let log = ProblemLog(file: nil)
        guard let root = YAMLReader.read(text, log: log).first, case .fields(let fields) = root.content,
            let kind = fields.first(where: { $0.key == "kind" }), case .plain(let word) = kind.value.content
        else { return false }
        return word == "node"
    }
}
