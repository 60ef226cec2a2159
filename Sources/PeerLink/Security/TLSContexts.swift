import Logging
import NIOSSL
import Synchronization

/// The certificates in force: read again when their files have changed.
///
/// Each new connection looks at the files' times, which takes microseconds; reading them takes about a millisecond of
/// its event loop, after a change only. Files that can't be used are reported once, and those before them stay in
/// force.
final class TLSContexts: Sendable {
    private struct State {
        var marks: [FileMark?]
        var client: NIOSSLContext
        var server: NIOSSLContext
    }

    private let files: TLSFiles
    private let logger: Logger
    private let state: Mutex<State>

    /// - Throws: where the files can't be used; the error says which and why.
    init(_ files: TLSFiles, logger: Logger) throws {
        self.files = files
        self.logger = logger
        state = Mutex(try Self.read(files))
    }

    var client: NIOSSLContext { current { $0.client } }
    var server: NIOSSLContext { current { $0.server } }

    private func current(_ choose: (State) -> NIOSSLContext) -> NIOSSLContext {
        let marks = files.all.map(FileMark.init)
        return state.withLock { state in
            guard marks != state.marks else { return choose(state) }
            do {
                state = try Self.read(files)
                logger.info("the link's certificates were read again", metadata: ["file": "\(files.certificate)"])
            } catch {
                state.marks = marks
                logger.error(
                    "new certificates can't be used; the link keeps those before",
                    metadata: ["file": "\(files.certificate)", "error": "\(error)"])
            }
            return choose(state)
        }
    }

    private static func read(_ files: TLSFiles) throws -> State {
        let marks = files.all.map(FileMark.init)
        let chain = try step("certificate", files.certificate) { try NIOSSLCertificate.fromPEMFile($0) }
        let key = try step("private key", files.key) { try NIOSSLPrivateKey(file: $0, format: .pem) }
        let roots = try step("authority", files.authority) { try NIOSSLCertificate.fromPEMFile($0) }
        guard !chain.isEmpty, !roots.isEmpty else {
            throw LinkError.certificates("\(files.certificate) or \(files.authority) has no certificate in it")
        }
        var client = TLSConfiguration.makeClientConfiguration()
        var server = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        client.certificateChain = chain.map { .certificate($0) }
        client.privateKey = .privateKey(key)
        // Any certificate of the cluster's own authority is a node's, wherever that node moves to. For a server this
        // asks the client for one too.
        client.certificateVerification = .noHostnameVerification
        server.certificateVerification = .noHostnameVerification
        client.trustRoots = .certificates(roots)
        server.trustRoots = .certificates(roots)
        client.minimumTLSVersion = .tlsv12
        server.minimumTLSVersion = .tlsv12
        client.applicationProtocols = ["h2"]
        server.applicationProtocols = ["h2"]
        do {
            return State(
                marks: marks, client: try NIOSSLContext(configuration: client),
                server: try NIOSSLContext(configuration: server))
        } catch {
            throw LinkError.certificates("\(files.key) does not belong to \(files.certificate): \(error)")
        }
    }

    private static func step<Value>(_ what: String, _ path: String, _ read: (String) throws -> Value) throws -> Value {
        do {
            return try read(path)
        } catch {
            throw LinkError.certificates("the \(what) \(path) can't be read as PEM: \(error)")
        }
    }
}
