import AsyncHTTPClient
import ContactCenter
import Foundation
import HTTPAPI
import NIOCore
import NIOHTTP1
package import Settings

/// Talks to a running node as any client does: over its API.
package struct NodeClient: Sendable {
    private let server: String
    private let token: String

    package init(server: String, token: String) {
        self.server = server.hasSuffix("/") ? String(server.dropLast()) : server
        self.token = token
    }

    package func get(_ path: String) async throws -> String {
        try await send(request(path))
    }

    /// Sends documents, shops first, so that each finds what it refers to.
    /// - Returns: a line for each.
    package func apply(_ documents: [LocatedDocument]) async throws -> [String] {
        let order: [Document.Kind] = [.telephonyServer, .shop, .campaign, .operator]
        var lines: [String] = []
        var later: [LocatedDocument] = []
        for kind in order {
            for located in documents where located.document.kind == kind {
                do {
                    lines.append(try await put(located))
                } catch let problem as ClientProblem
                    where problem.description.contains("/default_campaign") && located.document.shop != nil
                {
                    // The campaign is not there yet: the shop goes first without it, and whole at the end.
                    _ = try await put(located.withoutDefaultCampaign)
                    later.append(located)
                }
            }
        }
        for located in later { lines.append(try await put(located)) }
        return lines
    }

    private func put(_ located: LocatedDocument) async throws -> String {
        let path =
            switch located.document.kind {
            case .shop: "shops"
            case .campaign: "campaigns"
            case .operator: "operators"
            case .telephonyServer: "telephony-servers"
            }
        var request = request("/v1/\(path)/\(located.document.id)")
        request.method = .PUT
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(string: try located.bodyWithPassword))
        _ = try await send(request)
        return "\(located): applied"
    }

    /// Streams a file in.
    /// - Parameter progress: told the bytes sent and the bytes in all.
    package func importOrders(
        _ path: String, shop: String, progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> ImportTally {
        let file = try OrderFile(path)
        var request = request("/v1/shops/\(shop)/orders")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: file.contentType)
        if file.isGzipped { request.headers.add(name: "Content-Encoding", value: "gzip") }
        request.body = .stream(file.chunks(progress), length: .known(Int64(file.size)))
        return try await HTTPClient.withHTTPClient { client in
            let response = try await client.execute(request, deadline: .distantFuture)
            guard response.status.code < 300 else {
                throw ClientProblem(String(buffer: try await response.body.collect(upTo: 1 << 20)))
            }
            var tally = ImportTally()
            var rest: [UInt8] = []
            for try await chunk in response.body {
                rest += Array(chunk.readableBytesView)
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    tally.add(Array(rest[..<end]))
                    rest.removeFirst(end + 1)
                }
            }
            if !rest.isEmpty { tally.add(rest) }
            return tally
        }
    }

    /// Lets a worker give its shards away, or takes that back.
    /// - Returns: the cluster then, as JSON.
    package func drain(_ worker: String, undo: Bool) async throws -> String {
        // What names may be made of stays as it is.
        let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_."))
        guard let name = worker.addingPercentEncoding(withAllowedCharacters: plain) else { return "" }
        var request = request("/v1/cluster/workers/\(name)/drain")
        request.method = undo ? .DELETE : .PUT
        return try await send(request)
    }

    /// The sentence of an explanation's JSON.
    package static func text(ofExplanation json: String) -> String {
        // What is no JSON is shown as it came.
        guard let value = try? JSONValue(parsing: Array(json.utf8)), let text = value["text"]?.string else {
            return json
        }
        return text
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: server + path)
        request.headers = ["Authorization": "Bearer \(token)"]
        return request
    }

    private func send(_ request: HTTPClientRequest) async throws -> String {
        try await HTTPClient.withHTTPClient { client in
            let response = try await client.execute(request, timeout: .seconds(60))
            let body = String(buffer: try await response.body.collect(upTo: 64 << 20))
            guard response.status.code < 300 else { throw ClientProblem(body) }
            return body
        }
    }
}

/// What a node answered that did not do what it was asked for.
package struct ClientProblem: Error, CustomStringConvertible {
    package let description: String

    /// - Parameter body: a problem document, or whatever came.
    init(_ body: String) {
        // What is no JSON is shown as it came.
        guard let value = try? JSONValue(parsing: Array(body.utf8)), let title = value["title"]?.string else {
            description = body
            return
        }
        let fields = value["errors"]?.array?.map { field in
            "\n  \(field["pointer"]?.string ?? ""): \(field["detail"]?.string ?? "")"
        }
        description = "\(title). \(value["detail"]?.string ?? "")" + (fields ?? []).joined()
    }
}

/// What became of an import.
package struct ImportTally: Sendable, CustomStringConvertible {
    package private(set) var verdicts: [String: Int] = [:]
    package private(set) var problems = 0
    private var firstProblem: String?

    mutating func add(_ line: [UInt8]) {
        guard !line.isEmpty else { return }
        // What is no JSON counts as a problem.
        let value = try? JSONValue(parsing: line)
        if let accepted = value?["accepted"]?.integer {
            verdicts["accepted", default: 0] += accepted
            problems += value?["problems"]?.array?.count ?? 0
        } else if let verdict = value?["verdict"]?.string {
            verdicts[value?["resent"]?.bool == true ? "resent" : verdict, default: 0] += 1
        } else {
            problems += 1
            if firstProblem == nil { firstProblem = String(decoding: line, as: UTF8.self) }
        }
    }

    package var description: String {
        let counts = verdicts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        return "\(counts.isEmpty ? "nothing" : counts); \(problems) problems"
            + (firstProblem.map { ", the first: \($0)" } ?? "")
    }
}

/// A file of orders, read in pieces.
private struct OrderFile {
    let size: Int
    let isGzipped: Bool
    let contentType: String
    private let url: URL

    init(_ path: String) throws {
        url = URL(fileURLWithPath: path)
        guard let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else {
            throw ClientProblem("\(path) can't be read")
        }
        self.size = size
        isGzipped = path.hasSuffix(".gz")
        contentType = path.contains(".csv") ? "text/csv" : "application/x-ndjson"
    }

    func chunks(_ progress: @escaping @Sendable (Int, Int) -> Void) -> AsyncThrowingStream<ByteBuffer, any Error> {
        let (url, size) = (url, size)
        let reading = FileReading(url)
        return AsyncThrowingStream {
            guard let data = try reading.next() else { return nil }
            progress(reading.count, size)
            return ByteBuffer(bytes: data)
        }
    }
}
