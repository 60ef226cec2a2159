import ContactCenter
import Foundation
import Settings
import Testing

/// Every file that ships under `cluster-config/` is read as a node or an operator of `apply -f` would.
struct ClusterConfigTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "cluster-config").path(percentEncoded: false)

    static let files: [String] = {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    }()

    private func path(_ name: String) -> String { Self.folder + "/" + name }

    @Test func thereAreFiles() {
        #expect(Self.files.contains("demo/shops.yaml"))
        #expect(Self.files.contains("one-machine/node.yaml"))
    }

    @Test(arguments: files)
    func everyFileIsRead(name: String) throws {
        // A compose file is docker's, not ours.
        guard !name.contains("compose") else { return }
        let text = try String(contentsOfFile: path(name), encoding: .utf8)
        if text.contains("kind: node\n") {
            let found = SettingsCheck.problems(
                in: [path(name)], environment: Self.environment, isKnownZone: isKnownZone)
            // The secrets of a cluster lie on its machines.
            #expect(found.filter { $0.code != .missingSecret } == [])
            #expect(found.isEmpty || !name.hasPrefix("one-machine"))
        } else {
            #expect(try !DocumentReader.read(text: text, file: path(name)).isEmpty)
        }
    }

    @Test(arguments: ["demo", "one-machine/documents", "three-machines/documents", "peak/documents"])
    func aFolderIsWhole(name: String) {
        let found = SettingsCheck.problems(in: [path(name)], environment: [:], isKnownZone: isKnownZone)
        #expect(found == [])
    }

    @Test func aMissingSecretIsAWarning() {
        let found = SettingsCheck.problems(
            in: [path("one-machine/node.yaml")],
            environment: ["PEREZVON_HTPP": "", "PEREZVON_ADMIN_TOKEN_FILE": "/nowhere/token"],
            isKnownZone: isKnownZone)
        #expect(found.map(\.code) == [.unknownKey, .missingSecret])
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test func aLinkForEverybodyIsAWarning() {
        func warned(_ environment: [String: String]) -> [String] {
            SettingsCheck.problems(
                in: [path("peak/worker.yaml")], environment: environment, isKnownZone: isKnownZone
            ).map(\.pointer)
        }
        #expect(warned([:]) == ["/link"])
        #expect(warned(["PEREZVON_LINK": "127.0.0.1:7400"]) == [])
        #expect(warned(["PEREZVON_CLUSTER_SECRET": "sixteen letters."]) == [])
    }

    @Test func whatIsWrongIsToldByFile() {
        let found = SettingsCheck.problems(
            in: [path("demo/shops.yaml"), path("nothing.yaml")], environment: [:], isKnownZone: { _ in false })
        #expect(
            found.map(\.code) == [
                .unreadableFile, .unknownTimeZone, .unknownCampaign, .unknownTimeZone, .unknownCampaign,
            ])
    }

    @Test func theDemoIsWhole() throws {
        let documents = try DocumentFiles.read([path("demo")])
        let shops = documents.compactMap(\.document.shop)
        #expect(shops.map(\.duplicates.variant) == [.a, .b])
        #expect(shops.map { $0.region(forCurrency: "PLN") } == ["PL", "PL"])
        let campaigns = documents.compactMap(\.document.campaign)
        #expect(campaigns.map(\.priorityVariant) == [.one, .two])
        #expect(campaigns.allSatisfy { $0.mode == .progressive && $0.firstDialWithin == .minutes(15) })
        let operators = documents.compactMap(\.document.operator)
        #expect(operators.contains { $0.role == .supervisor })
        #expect(
            campaigns.allSatisfy { campaign in operators.contains { $0.obstacle(to: campaign) == nil } })
        #expect(documents.compactMap(\.document.telephonyServer).count == 1)
        #expect(documents.filter { $0.document.operator != nil }.allSatisfy { $0.plainPassword != nil })
    }

    @Test func theExampleOfOneMachineSaysTheDefaults() throws {
        var node = try NodeSettingsReader.read(file: path("one-machine/node.yaml"), environment: Self.environment)
        #expect(node.dataFolder.hasSuffix("one-machine/perezvon-data"))
        #expect(node.documents.map { $0.hasSuffix("one-machine/documents") } == [true])
        let usual = NodeSettings()
        node.dataFolder = usual.dataFolder
        node.store = nil
        node.documents = []
        node.secretsFolder = usual.secretsFolder
        node.adminToken = nil
        #expect(node == usual)
    }

    /// What must be the same on all nodes of a cluster is; what is a node's own differs.
    @Test func threeMachinesAreOneCluster() throws {
        let nodes = try (1...3).map {
            try NodeSettingsReader.read(file: path("three-machines/machine-\($0).yaml"), environment: [:])
        }
        for own in [\NodeSettings.http, \.link, \.admin] {
            #expect(Set(nodes.map { $0[keyPath: own].description }).count == 3)
            #expect(nodes.allSatisfy { !$0[keyPath: own].isLoopback })
        }
        #expect(nodes.map(\.name) == ["machine-1", "machine-2", "machine-3"])
        #expect(Set(nodes.map { $0.tls?.certificate }).count == 3)
        #expect(nodes.allSatisfy { $0.roles == Set(NodeSettings.Role.allCases) })
        let shared = nodes.map { node in
            var node = node
            node.name = nil
            node.http = NodeSettings().http
            node.link = NodeSettings().link
            node.admin = NodeSettings().admin
            node.tls?.certificate = ""
            node.tls?.key = ""
            return node
        }
        #expect(shared[0] == shared[1] && shared[1] == shared[2])
        #expect(shared[0].clusterSecret != nil && shared[0].storePassword != nil && shared[0].tls != nil)
        guard case .postgres = shared[0].store else {
            Issue.record("several machines can't share \(shared[0].storeLocation)")
            return
        }
    }

    @Test func aPeakHasEachRoleInFilesOfItsOwn() throws {
        let nodes = try NodeSettings.Role.allCases.map {
            try NodeSettingsReader.read(file: path("peak/\($0.rawValue).yaml"), environment: [:])
        }
        #expect(nodes.map(\.roles) == NodeSettings.Role.allCases.map { [$0] })
        #expect(Set(nodes.map(\.shards)).count == 1)
        #expect(Set(nodes.map(\.storeLocation)).count == 1)
        #expect(Set(nodes.map(\.link)).count == 1)
        // Seeds are the workers' business.
        #expect(nodes.map { $0.documents.isEmpty } == [true, false, true])
    }

    private static let environment = ["PEREZVON_ADMIN_TOKEN": "token"]

    private func isKnownZone(_ zone: ZoneID) -> Bool { zone.rawValue == "Europe/Kyiv" }
}
