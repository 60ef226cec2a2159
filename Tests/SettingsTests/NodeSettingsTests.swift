import ContactCenter
import Settings
import Testing

struct NodeSettingsTests {
    private func read(
        _ text: String? = nil, _ environment: [String: String] = [:], _ overrides: NodeOverrides = NodeOverrides()
    ) throws -> NodeSettings {
        try NodeSettingsReader.read(
            text: text, file: text == nil ? nil : "conf/node.yaml", environment: environment, overrides: overrides)
    }

    @Test func withoutAnythingTheDefaultsHold() throws {
        let settings = try read()
        #expect(settings == NodeSettings())
        #expect(settings.http.description == "127.0.0.1:8080")
        #expect(settings.link.description == "127.0.0.1:7400")
        #expect(settings.admin.description == "127.0.0.1:9090")
        #expect(settings.storeLocation == .sqlite(path: "./perezvon-data/perezvon.sqlite"))
    }

    @Test func theCommandLineComesBeforeTheEnvironmentBeforeTheFile() throws {
        let text = "http: 127.0.0.1:1\nadmin: 127.0.0.1:1\nlink: 127.0.0.1:1\nlog_level: debug\n"
        let settings = try read(
            text, ["PEREZVON_HTTP": ":2", "PEREZVON_ADMIN": ":2", "HTTP": "x"], NodeOverrides(http: ":3", data: "d"))
        #expect([settings.http.port, settings.admin.port, settings.link.port] == [3, 2, 1])
        #expect(settings.logLevel == .debug)
        #expect(settings.dataFolder == "d")
        #expect(settings.storeLocation == .sqlite(path: "d/perezvon.sqlite"))
    }

    @Test func theFilesPathsStartFromItsFolder() throws {
        let settings = try read(
            "data: data\nstore: sqlite:s.db\ndocuments: [docs, /etc/docs]\nadmin_token_file: token\n")
        #expect(settings.dataFolder == "conf/data")
        #expect(settings.store == .sqlite(path: "conf/s.db"))
        #expect(settings.documents == ["conf/docs", "/etc/docs"])
        #expect(settings.adminToken == .file("token"))
        #expect(settings.secretsFolder == "conf")
    }

    @Test func rolesAndLimitsAreRead() throws {
        let settings = try read(
            "roles: [intake]\nlimits: {body: 2MiB, line: 64KiB, operator_grace: 45s}\n",
            ["PEREZVON_ROLES": "worker,agent"])
        #expect(settings.roles == [.worker, .agent])
        #expect(settings.limits.body == 2 << 20)
        #expect(settings.limits.line == 64 << 10)
        #expect(settings.limits.operatorGrace == .seconds(45))
        #expect(settings.limits.session == .hours(12))
    }

    @Test func theAdministratorsTokenIsAReference() throws {
        #expect(try read(nil, ["PEREZVON_ADMIN_TOKEN": "t"]).adminToken == .environment("PEREZVON_ADMIN_TOKEN"))
        #expect(try read(nil, ["PEREZVON_ADMIN_TOKEN_FILE": "/run/t"]).adminToken == .file("/run/t"))
        #expect(try read("admin_token_env: MINE").adminToken == .environment("MINE"))
    }

    @Test func everyProblemIsToldWithItsSource() {
        let error = #expect(throws: SettingsError.self) {
            try read(
                "htpp: x\nshards: 0\n",
                ["PEREZVON_ADMIN": "x", "PEREZVON_ADMIN_TOKEN": "a", "PEREZVON_ADMIN_TOKEN_FILE": "b"],
                NodeOverrides(store: "mysql://h/db", roles: "worker,boss", logLevel: "loud"))
        }
        let lines = Set(error?.problems.map { "\($0.file ?? "") \($0.pointer) \($0.code.rawValue)" } ?? [])
        #expect(
            lines == [
                "conf/node.yaml /htpp unknown_key", "conf/node.yaml /shards out_of_bounds",
                "environment PEREZVON_ADMIN malformed", "environment PEREZVON_ADMIN_TOKEN_FILE conflict",
                "command line --store malformed", "command line --roles not_a_choice",
                "command line --log-level not_a_choice",
            ])
    }

    @Test(arguments: [
        ("kind: shop\nid: s", SettingsProblem.Code.unknownKind), ("http: 1\n---\nhttp: :2", .conflict),
        ("limits: {line: 2MiB, body: 1MiB}", .conflict), ("admin_token: secret", .notSupported),
        ("http: [", .notYAML), ("- a", .wrongType),
    ])
    func aWrongFileIsRefused(text: String, code: SettingsProblem.Code) {
        let error = #expect(throws: SettingsError.self) { try read(text) }
        #expect(error?.problems.map(\.code).contains(code) == true, "\(error?.description ?? "")")
    }

    @Test func aMissingFileIsToldByItsName() {
        let error = #expect(throws: SettingsError.self) {
            try NodeSettingsReader.read(file: nil, environment: ["PEREZVON_CONFIG": "/nowhere/node.yaml"])
        }
        #expect(error?.problems.map(\.code) == [.unreadableFile])
        #expect(error?.description.contains("/nowhere/node.yaml") == true)
    }

    @Test func aMisspelledVariableIsWarnedOf() {
        let found = NodeSettingsReader.warnings(
            environment: ["PEREZVON_HTPP": "x", "PEREZVON_HTTP": "y", "PEREZVON_DEMO_CRM_SECRET": "z", "PATH": "/"])
        #expect(found.map(\.pointer) == ["PEREZVON_HTPP"])
        #expect(found.map(\.advice) == ["did you mean `PEREZVON_HTTP`?"])
    }
}
