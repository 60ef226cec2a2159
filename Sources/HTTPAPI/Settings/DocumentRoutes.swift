import Actors
import ContactCenter
import HTTPTypes
package import Hummingbird

/// The settings of shops, campaigns, operators and telephone servers: documents, whose every version is kept.
package struct DocumentRoutes: Routes {
    /// The noun of a problem's code and the kind of a document are the same word.
    private static let kinds = [
        (kind: "shop", path: "shops"), ("campaign", "campaigns"), ("operator", "operators"),
        ("telephony_server", "telephony-servers"),
    ]

    private let services: APIServices

    package init(services: APIServices) {
        self.services = services
    }

    package func add(to group: RouterGroup<APIContext>) {
        for (kind, path) in Self.kinds {
            // The names of the parameters are those of the other routes below the same path.
            let one = "\(path)/:\(kind)"
            group.get(RouterPath(path)) { try await list($0, $1, kind) }
            group.get(RouterPath(one)) { try await read($0, $1, kind) }
            group.put(RouterPath(one)) { try await write($0, $1, kind) }
        }
    }

    private func list(_ request: Request, _ context: APIContext, _ kind: String) async throws -> Response {
        let identity = try context.require(role: .supervisor)
        let page = try PageRequest(request)
        let documents = try await services.archive.documents()
            .filter { $0.kind == kind && identity.sees($0) }
            .sorted { $0.id < $1.id }
        return .json(Page(documents, page, id: \.id).json { $0.summaryJSON })
    }

    private func read(_ request: Request, _ context: APIContext, _ kind: String) async throws -> Response {
        let id = context.parameters.get(kind) ?? ""
        let identity = try context.requireIdentity()
        let isOwn =
            if case .person(let profile) = identity { kind == "operator" && profile.id.rawValue == id } else { false }
        if !isOwn { try context.require(role: .supervisor) }
        guard let document = try await services.archive.document(kind: kind, id: id),
            isOwn || identity.sees(document)
        else { throw Problem.notFound(kind) }
        return document.response(withSecrets: identity.isAdministrator)
    }

    private func write(_ request: Request, _ context: APIContext, _ kind: String) async throws -> Response {
        let identity = try context.requireAdministrator()
        let id = context.parameters.get(kind) ?? ""
        let expected = try request.expectedVersion
        let body = try await request.bytes(limit: services.limits.smallBody)
        let stored = try await services.keeper.put(
            kind: kind, id: id, body: body, expected: expected, by: identity.name)
        try await services.audit(context, "put_\(kind)", "\(kind)/\(id) version \(stored.version)")
        return stored.response(withSecrets: true, status: stored.version == 1 ? .created : .ok)
    }
}

extension Request {
    /// The version that the writer has seen: of `If-Match`, or 0 with `If-None-Match: *`; nil where he does not say.
    /// - Throws: `Problem` for what is no version.
    fileprivate var expectedVersion: Int? {
        get throws {
            if headers[.ifNoneMatch]?.trimmingSpaces == "*" { return 0 }
            guard let text = headers[.ifMatch]?.trimmingSpaces else { return nil }
            guard text.hasPrefix("\""), text.hasSuffix("\""), let version = Int(text.dropFirst().dropLast()),
                version > 0
            else {
                throw Problem(
                    .badRequest, "bad_version", "`If-Match` can't be taken",
                    detail: "Send the `ETag` of the version that was read, with its quotation marks: \"3\".")
            }
            return version
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension Identity {
    /// A supervisor who belongs to a shop sees its documents only.
    fileprivate func sees(_ document: StoredDocument) -> Bool {
        guard case .person(let own) = self, let shop = own.shop else { return true }
        if document.kind == "shop" { return document.id == shop.rawValue }
        // A body that can't be read names no shop, and is shown to nobody who has one.
        guard let body = try? JSONValue(parsing: Array(document.body.utf8)) else { return false }
        return body["shop"]?.string == shop.rawValue
    }
}

extension StoredDocument {
    fileprivate var summaryJSON: JSONValue {
        [
            "kind": .string(kind),
            "id": .string(id),
            "version": .integer(version),
            "stored_at": .time(storedAt, in: .utc),
            "stored_by": .string(storedBy),
        ]
    }

    /// - Parameter withSecrets: whether a password's hash is shown, so that an administrator can send back what he read.
    fileprivate func response(withSecrets: Bool, status: HTTPResponse.Status = .ok) -> Response {
        let headers: HTTPFields = [.eTag: "\"\(version)\"", .cacheControl: "no-store"]
        guard !withSecrets else { return .json(bytes: Array(body.utf8), status: status, headers: headers) }
        // What was stored is JSON; what is not has nothing to show.
        guard let value = try? JSONValue(parsing: Array(body.utf8)), case .object(let members) = value else {
            return .json(["kind": .string(kind), "id": .string(id)], status: status, headers: headers)
        }
        let shown = members.filter { !$0.name.hasPrefix("password") }
        return .json(.object(shown), status: status, headers: headers)
    }
}
