import ContactCenter
import Settings
import Testing

/// A node's keys that matter where there are several nodes.
struct ClusterSettingsTests {
    private func read(
        _ text: String? = nil, _ environment: [String: String] = [:], _ overrides: NodeOverrides = NodeOverrides()
    ) throws -> NodeSettings {
        try NodeSettingsReader.read(
            text: text, file: text == nil ? nil : "conf/node.yaml", environment: environment, overrides: overrides)
    }

    @Test func oneNodeNeedsNoneOfThem() throws {
        let settings = try read()
        #expect(settings.name == nil && settings.tls == nil)
        #expect(settings.clusterSecret == nil && settings.storePassword == nil)
    }

    @Test(arguments: [
        "postgresql://perezvon@db/perezvon", "postgres://db:5432", "postgresql://db1:5432,db2,[::1]:5433/perezvon",
        "postgresql:///perezvon?host=/var/run/postgresql", "postgresql://",
        "postgresql://perezvon@db1,db2/perezvon?target_session_attrs=read-write&connect_timeout=3",
    ])
    func aServersAddressIsKeptAsItIs(url: String) throws {
        #expect(try read("store: \"\(url)\"").store == .postgres(url: url))
        #expect(try read(nil, ["PEREZVON_STORE": url]).storeLocation == .postgres(url: url))
        #expect(try read("store: sqlite:s.db", [:], NodeOverrides(store: url)).store == .postgres(url: url))
    }

    @Test(arguments: [
        "postgresql://db:port/perezvon", "postgresql://db:70000", "postgresql://[::1", "postgresql://db:5432x/p",
        "postgresql://d b/perezvon", "postgresql:db", "mysql://db/perezvon", "sqlite:", "perezvon.sqlite",
    ])
    func anotherAddressIsRefusedWithWhatToWrite(url: String) {
        let error = #expect(throws: SettingsError.self) { try read("store: \"\(url)\"") }
        #expect(error?.problems.map(\.code) == [.malformed])
        #expect(error?.description.hasPrefix("conf/node.yaml:1:8: error: /store: ") == true)
        #expect(error?.description.contains("write sqlite:PATH or postgresql://USER@HOST:5432/DATABASE") == true)
    }

    /// Also where the address could not be used anyway: what is refused is said, and a password must not be.
    @Test(arguments: [
        "postgresql://perezvon:hunter2@db/perezvon", "postgresql://db/perezvon?connect_timeout=3&password=hunter2",
        "postgresql://db/perezvon?sslpassword=hunter2", "mysql://me:hunter2@db:x/p",
    ])
    func aPasswordInTheAddressIsRefusedAndNotToldBack(url: String) {
        let error = #expect(throws: SettingsError.self) {
            try read("store: \(url)", ["PEREZVON_STORE": url], NodeOverrides(store: url))
        }
        #expect(error?.problems.map(\.code) == [.notSupported, .notSupported, .notSupported])
        #expect(error?.description.contains("hunter2") == false)
        #expect(error?.description.contains("store_password_file") == true)
    }

    @Test func secretsAreReferencesWhereverTheyAreNamed() throws {
        let text = "cluster_secret_file: cluster.secret\nstore_password_env: DB_PASSWORD\n"
        let settings = try read(text)
        #expect(settings.clusterSecret == .file("cluster.secret"))
        #expect(settings.storePassword == .environment("DB_PASSWORD"))
        let other = try read(
            text, ["PEREZVON_CLUSTER_SECRET": "s", "PEREZVON_STORE_PASSWORD_FILE": "/run/secrets/store-password"])
        #expect(other.clusterSecret == .environment("PEREZVON_CLUSTER_SECRET"))
        #expect(other.storePassword == .file("/run/secrets/store-password"))
    }

    @Test(arguments: [
        ("cluster_secret: x", "/cluster_secret", "cluster_secret_file"),
        ("store_password: x", "/store_password", "store_password_file"),
    ])
    func aSecretInTheFileItselfIsRefused(text: String, pointer: String, advice: String) {
        let error = #expect(throws: SettingsError.self) { try read(text) }
        #expect(error?.problems.map(\.pointer) == [pointer])
        #expect(error?.description.contains(advice) == true)
    }

    @Test(arguments: ["CLUSTER_SECRET", "STORE_PASSWORD"])
    func aSecretGivenTwiceIsAConflict(name: String) {
        let error = #expect(throws: SettingsError.self) {
            try read(nil, ["PEREZVON_\(name)": "a", "PEREZVON_\(name)_FILE": "b"])
        }
        #expect(error?.problems.map(\.code) == [.conflict])
    }

    @Test func theFilesOfTheLinksTLSComeTogether() throws {
        let text = "tls: {certificate: tls/node.pem, key: /etc/node.key, authority: tls/ca.pem}"
        #expect(
            try read(text).tls
                == LinkTLS(certificate: "conf/tls/node.pem", key: "/etc/node.key", authority: "conf/tls/ca.pem"))
        let all = ["CERTIFICATE": "/c", "KEY": "/k", "AUTHORITY": "/a"]
        let environment = Dictionary(uniqueKeysWithValues: all.map { ("PEREZVON_TLS_" + $0.key, $0.value) })
        #expect(try read(text, environment).tls == LinkTLS(certificate: "/c", key: "/k", authority: "/a"))
    }

    @Test func apartTheyAreRefused() {
        let file = #expect(throws: SettingsError.self) { try read("tls: {certificate: c.pem, key: k.pem}") }
        #expect(file?.problems.map(\.pointer) == ["/tls/authority"])
        let environment = #expect(throws: SettingsError.self) { try read(nil, ["PEREZVON_TLS_KEY": "/k"]) }
        #expect(
            environment?.problems.map(\.pointer) == ["PEREZVON_TLS_CERTIFICATE", "PEREZVON_TLS_AUTHORITY"])
    }

    @Test func aNodeHasANameThatPeopleSay() throws {
        #expect(try read("name: worker-1.lviv").name == "worker-1.lviv")
        #expect(try read("name: a", ["PEREZVON_NAME": "b"], NodeOverrides(name: "c")).name == "c")
        for name in ["", "two words", String(repeating: "x", count: 65), "a/b"] {
            #expect(throws: SettingsError.self) { try read(nil, ["PEREZVON_NAME": name]) }
        }
    }

    @Test func misspelledVariablesAreWarnedOf() {
        let found = NodeSettingsReader.warnings(
            environment: ["PEREZVON_CLUSTER_SECRT": "", "PEREZVON_STORE_PASWORD_FILE": "", "PEREZVON_TLS_KEYS": ""])
        #expect(
            found.map(\.advice) == [
                "did you mean `PEREZVON_CLUSTER_SECRET`?", "did you mean `PEREZVON_STORE_PASSWORD_FILE`?",
                "did you mean `PEREZVON_TLS_KEY`?",
            ])
    }
}
