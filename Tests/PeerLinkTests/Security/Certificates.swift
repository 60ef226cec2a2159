import Foundation
import PeerLink

/// Two authorities in a folder of their own: nodes `a` and `b` of the one, `stranger` of the other. Made by openssl.
struct Certificates {
    private let folder: URL

    static func with(_ body: (Certificates) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "perezvon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let certificates = Certificates(folder: folder)
        do {
            try certificates.make()
            try await body(certificates)
        } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
        try FileManager.default.removeItem(at: folder)
    }

    func files(_ node: String) -> TLSFiles {
        TLSFiles(
            certificate: folder.appending(path: "\(node).crt").path, key: folder.appending(path: "\(node).key").path,
            authority: folder.appending(path: "\(node).ca").path)
    }

    func replace(_ node: String, with other: String) throws {
        for ending in ["crt", "key", "ca"] {
            let file = folder.appending(path: "\(node).\(ending)")
            try FileManager.default.removeItem(at: file)
            try FileManager.default.copyItem(at: folder.appending(path: "\(other).\(ending)"), to: file)
        }
    }

    func spoil(_ node: String) throws {
        try Data("no certificate".utf8).write(to: folder.appending(path: "\(node).crt"))
    }

    private func make() throws {
        for authority in ["ours", "theirs"] {
            try openssl(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=\(authority)"
                    + " -keyout \(authority).key -out \(authority).crt")
        }
        for (node, authority) in [("a", "ours"), ("b", "ours"), ("stranger", "theirs")] {
            try openssl(
                "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=\(node) -keyout \(node).key"
                    + " -out \(node).csr")
            try openssl(
                "x509 -req -in \(node).csr -CA \(authority).crt -CAkey \(authority).key -CAcreateserial -days 2"
                    + " -out \(node).crt")
            try FileManager.default.copyItem(
                at: folder.appending(path: "\(authority).crt"), to: folder.appending(path: "\(node).ca"))
        }
        for ending in ["crt", "key", "ca"] {
            try FileManager.default.copyItem(
                at: folder.appending(path: "a.\(ending)"), to: folder.appending(path: "a-original.\(ending)"))
        }
    }

    private func openssl(_ arguments: String) throws {
        let result = try Tool.runHere("/usr/bin/openssl", arguments.split(separator: " ").map(String.init), in: folder)
        guard result.status == 0 else { throw Tool.Failure(description: result.output) }
    }
}
