import ContactCenter
import FoundationEssentials

/// Puts a node's settings together: the command line over the environment over the file over the defaults.
package enum NodeSettingsReader {
    static let prefix = "PEREZVON_"
    /// Keys that the environment and the command line may set too, as `PEREZVON_LOG_LEVEL` and `--log-level`.
    private static let outside = ["name", "http", "link", "advertise", "admin", "data", "store", "roles", "log_level"]

    /// - Parameters:
    ///   - file: the configuration file's path, from `--config` or `PEREZVON_CONFIG`; nil for none.
    ///   - environment: all variables; those that don't begin with `PEREZVON_` are not looked at.
    /// - Throws: the problems of the file, the environment and the command line, all at once.
    package static func read(
        file: String?, environment: [String: String], overrides: NodeOverrides = NodeOverrides()
    ) throws(SettingsError) -> NodeSettings {
        guard let path = file ?? environment[prefix + "CONFIG"] else {
            return try read(text: nil, file: nil, environment: environment, overrides: overrides)
        }
        let text = try SettingsFile.text(at: path)
        return try read(text: text, file: path, environment: environment, overrides: overrides)
    }

    /// The same with the file's text; its path is what relative paths in it start from.
    package static func read(
        text: String?, file: String?, environment: [String: String], overrides: NodeOverrides
    ) throws(SettingsError) -> NodeSettings {
        var settings = NodeSettings()
        var problems: [SettingsProblem] = []
        if let text {
            let log = ProblemLog(file: file)
            apply(text: text, folder: folder(of: file), to: &settings, log)
            problems += log.problems
        }
        let environmentLog = ProblemLog(file: "environment")
        let variables = Dictionary(
            uniqueKeysWithValues: outside.compactMap { key in
                environment[prefix + key.uppercased()].map { (key, $0) }
            })
        apply(variables, to: &settings, environmentLog) { prefix + $0.uppercased() }
        applySecrets(environment, to: &settings, environmentLog)
        applyTLS(environment, to: &settings, environmentLog)
        let commandLog = ProblemLog(file: "command line")
        apply(overrides.texts, to: &settings, commandLog) { "--" + $0.replacing("_", with: "-") }
        problems += environmentLog.problems + commandLog.problems
        guard problems.isEmpty else { throw SettingsError(problems) }
        return settings
    }

    /// Variables that look like a misspelled one of ours: to be warned of, because nothing else would tell.
    package static func warnings(environment: [String: String]) -> [SettingsProblem] {
        let known =
            (["config"] + outside + secrets.flatMap { [$0.key, $0.key + "_file"] } + tlsFiles.map { "tls_" + $0 })
            .map { prefix + $0.uppercased() }
        return environment.keys.sorted().compactMap { name in
            guard name.hasPrefix(prefix), !known.contains(name), let meant = Spelling.nearest(to: name, among: known),
                Spelling.distance(name, meant) <= 2
            else { return nil }
            return SettingsProblem(
                code: .unknownKey, severity: .warning, file: "environment", place: nil, pointer: name,
                message: "nothing reads this variable", advice: "did you mean `\(meant)`?")
        }
    }

    private static func apply(text: String, folder: String, to settings: inout NodeSettings, _ log: ProblemLog) {
        settings.secretsFolder = folder
        let roots = YAMLReader.read(text, log: log)
        guard let root = roots.first else { return }
        if roots.count > 1 {
            log.note(.conflict, at: roots[1].place, "a node has one document of settings", "keep one")
        }
        guard var fields = Fields(root, FieldSpot(log: log)) else { return }
        if let kind = fields.optional("kind", .word), kind != "node" {
            log.note(
                .unknownKind, at: root.place, pointer: "/kind", "these are not a node's settings but a `\(kind)`",
                "name this file under `documents:` of the node's file")
            return
        }
        fields.set(&settings.name, "name", .nodeName)
        applyAddresses(&fields, to: &settings)
        fields.set(&settings.dataFolder, "data", path(in: folder))
        if let store = fields.optional("store", .store) { settings.store = resolved(store, in: folder) }
        if let roles = fields.optional("roles", FieldType<[NodeSettings.Role]>.list(of: .choice(), count: 1...3)) {
            settings.roles = Set(roles)
        }
        fields.set(&settings.logLevel, "log_level", .choice())
        fields.set(&settings.documents, "documents", .list(of: path(in: folder)))
        fields.set(&settings.secretsFolder, "secrets", path(in: folder))
        fields.set(&settings.shards, "shards", .integer(1...1024))
        fields.set(&settings.limits, "limits", .nodeLimits)
        fields.set(&settings.carrier, "carrier", .carrier)
        fields.set(&settings.tls, "tls", .linkTLS(path(in: folder)))
        for secret in secrets {
            settings[keyPath: secret.variable] = SecretFields.read(&fields, secret.key)
            fields.refuse(
                secret.key, .notSupported, "\(secret.noun) does not stand in a file that others may read",
                "put it into a file of its own and write `\(secret.key)_file:`")
        }
        fields.finish()
    }

    private static func applyAddresses(_ fields: inout Fields, to settings: inout NodeSettings) {
        fields.set(&settings.http, "http", .hostPort)
        fields.set(&settings.link, "link", .hostPort)
        fields.set(&settings.advertise, "advertise", .hostPort)
        fields.set(&settings.admin, "admin", .hostPort)
        fields.set(&settings.trustedProxies, "trusted_proxies", .list(of: .networkRange, count: 0...100))
    }

    /// - Parameter name: the variable or the flag of a key, which is the problems' pointer.
    private static func apply(
        _ texts: [String: String], to settings: inout NodeSettings, _ log: ProblemLog, name: (String) -> String
    ) {
        func set<Value>(_ variable: inout Value, _ key: String, _ type: FieldType<Value>) {
            guard let text = texts[key] else { return }
            let value = SettingsValue(content: .plain(text), place: TextPlace(line: 1, column: 1))
            let own = ProblemLog(file: log.file)
            if let read = type.read(value, FieldSpot(log: own)) { variable = read }
            for problem in own.problems {
                log.note(problem.code, at: nil, pointer: name(key), problem.message, problem.advice)
            }
        }
        var name = settings.name ?? ""
        set(&name, "name", .nodeName)
        if texts["name"] != nil { settings.name = name }
        set(&settings.http, "http", .hostPort)
        set(&settings.link, "link", .hostPort)
        var advertise = settings.advertise ?? settings.link
        set(&advertise, "advertise", .hostPort)
        if texts["advertise"] != nil { settings.advertise = advertise }
        set(&settings.admin, "admin", .hostPort)
        set(&settings.dataFolder, "data", .text(1...1000))
        var store = settings.storeLocation
        set(&store, "store", .store)
        if texts["store"] != nil { settings.store = store }
        set(&settings.roles, "roles", .roles)
        set(&settings.logLevel, "log_level", .choice())
    }

    private static func folder(of file: String?) -> String {
        guard let file, let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }

    private static func path(in folder: String) -> FieldType<String> {
        let text = FieldType<String>.text(1...1000)
        return FieldType("a path, relative to this file's folder") { value, spot in
            text.read(value, spot).map { joined(folder, $0) }
        }
    }

    private static func resolved(_ store: StoreLocation, in folder: String) -> StoreLocation {
        switch store {
        case .sqlite(let path): .sqlite(path: joined(folder, path))
        case .postgres: store
        }
    }

    private static func joined(_ folder: String, _ path: String) -> String {
        path.hasPrefix("/") || folder == "." ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
    }

    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
}
