import Foundation

/// A folder of a cluster's settings, logs and records, gone with the test.
final class ClusterFolder: Sendable {
    let path: String

    /// - Parameter carrier: where workers reach the telephone.
    init(operators: Int, carrier: UInt16) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-cluster-\(UUID().uuidString)")
        path = folder.path()
        try FileManager.default.createDirectory(
            at: folder.appending(path: "documents"), withIntermediateDirectories: true)
        try "kind: node\ndocuments: [documents]\nlimits: {operator_grace: 20s}\n"
            .write(toFile: config, atomically: true, encoding: .utf8)
        let documents =
            Self.shops.flatMap(Self.shop) + [Self.telephone(carrier)]
            + (1...operators).map { NodeFolder.person($0) }
        try documents.joined(separator: "\n---\n")
            .write(toFile: path + "/documents/all.yaml", atomically: true, encoding: .utf8)
    }

    deinit {
        // Kept where somebody wants to look: PEREZVON_SYSTEM_KEEP=1. What can't be removed is left to the system.
        if ProcessInfo.processInfo.environment["PEREZVON_SYSTEM_KEEP"] == nil {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    var config: String { path + "/node.yaml" }
    var callRecord: String { path + "/calls.ndjson" }

    /// Enough of them that each worker has some.
    static let shops = (1...8).map { "shop-\($0)" }

    /// Half of the shops tell duplicates by number and phone, half by phone; one offers its leads, one dials ahead.
    private static func shop(_ id: String) -> [String] {
        let variant = id.last.flatMap(\.wholeNumberValue).map { $0 % 2 == 0 } ?? true ? "A" : "B, term: 1s"
        let mode =
            switch id {
            case "shop-3": "mode: preview\npreview_limit: 20s"
            case "shop-5": "mode: power\npower_ratio: 2\npriority_variant: 2"
            default: "mode: progressive"
            }
        return [
            """
            kind: shop
            id: \(id)
            name: \(id)
            region: UA
            time_zone: Europe/Kyiv
            duplicates: {variant: \(variant)}
            default_campaign: \(id)-calls
            calls_per_person_per_day: 100
            """,
            NodeFolder.campaign("\(id)-calls", of: id, mode),
        ]
    }

    private static func telephone(_ port: UInt16) -> String {
        """
        kind: telephony_server
        id: simulated
        driver: simulated
        address: http://127.0.0.1:\(port)
        capacity: {channels: 100, calls_per_second: 100}
        """
    }
}
