import HTTPTypes

/// What the columns of an uploaded table are: an order's fields by name, and attributes for the rest.
struct OrderColumns {
    private enum Column {
        case text(String)
        /// A cell that holds JSON.
        case json(String)
        case attribute(String)
        case attributes
    }

    private let columns: [Column]

    /// - Throws: `Problem` where the header lacks what an order needs.
    init(header: [[UInt8]]) throws(Problem) {
        let names = header.map {
            String(decoding: $0, as: UTF8.self).trimmed
        }
        let missing = ["external_id", "phone"].filter { name in
            !names.contains { $0.lowercased() == name }
        }
        guard missing.isEmpty else {
            throw .badHeader("The header line has no column \(missing.joined(separator: ", ")).")
        }
        guard Set(names.map { $0.lowercased() }).count == names.count else {
            throw .badHeader("The header line has a column twice.")
        }
        columns = names.map { name in
            switch name.lowercased() {
            case "external_id", "number", "phone", "name", "city", "currency", "total",
                "submitted_at", "campaign", "source":
                .text(name.lowercased())
            case "items", "delivery": .json(name.lowercased())
            case "attributes": .attributes
            default: .attribute(name)
            }
        }
    }

    /// The order's JSON. An empty cell is a field that is not there; but an empty phone is what the customer typed.
    func body(of fields: [[UInt8]]) throws(Problem) -> [UInt8] {
        guard fields.count <= columns.count else {
            throw Problem(
                .unprocessableContent, "too_many_fields", "The line has more fields than the header",
                detail: "\(fields.count) instead of \(columns.count).")
        }
        var members: [JSONMember] = []
        var attributes: [JSONMember] = []
        for (column, cell) in zip(columns, fields) {
            guard let text = String(validating: cell, as: UTF8.self) else {
                throw Problem(.unprocessableContent, "not_utf8", "The line is not UTF-8")
            }
            switch column {
            case .text(let name):
                if !text.isEmpty || name == "phone" { members.append(JSONMember(name, .string(text))) }
            case .json(let name):
                if !text.isEmpty { members.append(JSONMember(name, try Self.json(name, cell))) }
            case .attributes:
                guard !text.isEmpty else { continue }
                guard case .object(let more) = try Self.json("attributes", cell) else {
                    throw .invalid([FieldProblem("/attributes", "wrong_type", "An object is needed.")])
                }
                attributes.append(contentsOf: more)
            case .attribute(let name):
                if !text.isEmpty { attributes.append(JSONMember(name, .string(text))) }
            }
        }
        if !attributes.isEmpty { members.append(JSONMember("attributes", .object(attributes))) }
        return JSONValue.object(members).bytes
    }

    private static func json(_ name: String, _ cell: [UInt8]) throws(Problem) -> JSONValue {
        do throws(JSONError) {
            return try JSONValue(parsing: cell)
        } catch {
            throw .invalid([FieldProblem("/\(name)", "malformed_json", error.description)])
        }
    }
}

extension Problem {
    static func badHeader(_ detail: String) -> Problem {
        Problem(.unprocessableContent, "bad_header", "The table's header can't be taken", detail: detail)
    }
}

extension String {
    fileprivate var trimmed: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
        guard let first = firstIndex(where: { !isBlank($0) }),
            let last = lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(self[first...last])
    }
}
