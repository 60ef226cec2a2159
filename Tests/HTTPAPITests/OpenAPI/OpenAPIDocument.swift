import FoundationEssentials
import HTTPTypes
import Yams

@testable import HTTPAPI

/// docs/openapi.yaml, and what it says of an answer.
struct OpenAPIDocument: Sendable {
    struct Operation: Hashable, Comparable, Sendable, CustomStringConvertible {
        var method: String
        /// `/v1/shops/{shop}`
        var path: String

        var description: String { "\(method) \(path)" }
        static func < (left: Self, right: Self) -> Bool { (left.path, left.method) < (right.path, right.method) }
    }

    let root: JSONValue
    private var checker: SchemaChecker { SchemaChecker(document: root) }

    static func load(_ source: String = #filePath) throws -> OpenAPIDocument {
        let project = (0..<4).reduce(URL(filePath: source)) { url, _ in url.deletingLastPathComponent() }
        let text = try String(contentsOf: project.appending(path: "docs/openapi.yaml"), encoding: .utf8)
        return OpenAPIDocument(root: JSONValue(yaml: try Yams.load(yaml: text) ?? ""))
    }

    var operations: [Operation] {
        (root["paths"]?.members ?? []).flatMap { path in
            path.value.members.filter { $0.name != "parameters" }
                .map { Operation(method: $0.name.uppercased(), path: path.name) }
        }.sorted()
    }

    /// The operation that a request is for: where several paths fit, the one with the most words of its own.
    func operation(_ method: String, _ uri: String) -> Operation? {
        let segments = uri.prefix { $0 != "?" }.split(separator: "/")
        return operations.filter { operation in
            let pattern = operation.path.split(separator: "/")
            return operation.method == method && pattern.count == segments.count
                && zip(pattern, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }.min { $0.path.split(separator: "{").count < $1.path.split(separator: "{").count }
    }

    /// - Returns: what the document does not say of this answer; empty where it says all of it.
    func findings(_ operation: Operation, _ answer: Answer) -> [String] {
        guard let described = root["paths"]?[operation.path]?[operation.method.lowercased()] else { return ["unknown"] }
        let range = "\(answer.status / 100)XX"
        guard let found = described["responses"]?["\(answer.status)"] ?? described["responses"]?[range] else {
            return ["the status \(answer.status) is not described"]
        }
        let response = checker.resolved(found)
        var findings = headerFindings(response, answer)
        guard let content = response["content"] else {
            return findings + (answer.text.isEmpty ? [] : ["a body where none is described"])
        }
        let type = (answer.headers[.contentType] ?? "").split(separator: ";").first.map(String.init) ?? ""
        guard let media = content[type] else { return findings + ["the content type `\(type)` is not described"] }
        findings += bodyFindings(answer, type, media)
        if type == "application/problem+json" { findings += codeFindings(described, answer) }
        return findings
    }

    /// Every example of the document that does not fit the schema that it stands with.
    var exampleFindings: [String] { exampleFindings(root, "") }

    private func exampleFindings(_ value: JSONValue, _ pointer: String) -> [String] {
        if case .array(let items) = value {
            return items.enumerated().flatMap { exampleFindings($1, "\(pointer)/\($0)") }
        }
        var findings: [String] = []
        if let example = value["example"], value["in"] == nil {
            findings += checker.findings(example, value["schema"] ?? value, at: pointer)
        }
        for member in value.members where member.name != "example" {
            findings += exampleFindings(member.value, "\(pointer)/\(member.name)")
        }
        return findings
    }

    private func headerFindings(_ response: JSONValue, _ answer: Answer) -> [String] {
        (response["headers"]?.members ?? []).flatMap { header -> [String] in
            guard let name = HTTPField.Name(header.name), let text = answer.headers[name] else {
                return ["the header \(header.name) is missing"]
            }
            return checker.findings(.string(text), header.value["schema"] ?? .null, at: header.name)
        }
    }

    private func bodyFindings(_ answer: Answer, _ type: String, _ media: JSONValue) -> [String] {
        switch type {
        case "text/event-stream":
            return answer.events.flatMap { event -> [String] in
                guard let schema = media["x-event-schemas"]?[event.name] else {
                    return ["the event `\(event.name)` is not described"]
                }
                return checker.findings(event.data, schema, at: event.name)
            }
        case "application/x-ndjson":
            return answer.text.split(separator: "\n").flatMap { line -> [String] in
                let value = (try? JSONValue(parsing: Array(line.utf8))) ?? .null
                return checker.findings(value, media["x-line-schema"] ?? .null)
            }
        case "text/plain": return []
        default: return checker.findings(answer.json, media["schema"] ?? .null)
        }
    }

    private func codeFindings(_ operation: JSONValue, _ answer: Answer) -> [String] {
        guard let code = answer.code else { return ["a problem without a code"] }
        let own = operation["x-problem-codes"]?.array?.compactMap(\.string) ?? []
        // An agent's refusals are told in its own words.
        let isKnown = answer.status == 409 || own.contains(code) || root["x-problem-codes"]?[code] != nil
        return isKnown ? [] : ["the code `\(code)` is not described"]
    }
}

extension Answer {
    /// The events of a stream.
    var events: [(name: String, data: JSONValue)] {
        text.split(separator: "\n\n").compactMap { block in
            let lines = block.split(separator: "\n")
            guard let name = lines.first(where: { $0.hasPrefix("event: ") }),
                let data = lines.first(where: { $0.hasPrefix("data: ") })
            else { return nil }
            return (String(name.dropFirst(7)), (try? JSONValue(parsing: Array(data.dropFirst(6).utf8))) ?? .null)
        }
    }
}
