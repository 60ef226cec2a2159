import HTTPAPI

/// The cluster as a table that a person reads.
package struct ClusterTable: CustomStringConvertible {
    private let status: JSONValue

    /// - Parameter json: of `/cluster`.
    package init(json: String) throws {
        status = try JSONValue(parsing: Array(json.utf8))
    }

    package var description: String {
        let workers = status["workers"]?.array ?? []
        let shards = status["shards"]?.array ?? []
        var rows = [["WORKER", "LINK", "VERSION", "STATE", "LEASE", "LAG", "SHARDS", "COMING", "GOING"]]
        rows += workers.map { row($0, shards) }
        var lines = Self.aligned(rows)
        lines.append("")
        let unowned = shards.filter { $0["owner"]?.string == nil }
        let epochs = shards.compactMap { $0["epoch"]?.integer }
        lines.append(
            "\(shards.count) shards, \(unowned.count) without an owner, "
                + "\(shards.count { $0["desired_owner"]?.string != nil }) on the way; "
                + "epochs \(epochs.min() ?? 0) to \(epochs.max() ?? 0)")
        if !unowned.isEmpty {
            let ids = unowned.prefix(20).compactMap { $0["id"]?.integer.map(String.init) }
            lines.append("without an owner: \(ids.joined(separator: " "))\(unowned.count > 20 ? " …" : "")")
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ worker: JSONValue, _ shards: [JSONValue]) -> [String] {
        let id = worker["id"]?.string
        let owned = shards.filter { $0["owner"]?.string == id }
        let going = owned.count { $0["desired_owner"]?.string.map { $0 != id } ?? false }
        let coming = shards.count { $0["desired_owner"]?.string == id && $0["owner"]?.string != id }
        let lease = worker["lease_seconds"]?.seconds ?? "-"
        let lag = worker["lag_seconds"]?.seconds ?? "-"
        return [
            (worker["name"]?.string ?? "?") + (worker["self"]?.bool == true ? " *" : ""),
            worker["address"]?.string ?? "",
            worker["version"]?.string ?? "", worker["draining"]?.bool == true ? "draining" : "working", lease, lag,
            String(owned.count), String(coming), String(going),
        ]
    }

    /// Columns two spaces apart; numbers are short enough to stand at the left too.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined(separator: "  ").trimmingSuffix(while: { $0 == " " })
        }
    }
}

extension JSONValue {
    /// With one decimal.
    fileprivate var seconds: String? {
        guard case .number(let literal) = self, let seconds = Double(literal) else { return nil }
        let tenths = Int((seconds * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10)) s"
    }
}

extension String {
    fileprivate func trimmingSuffix(while isIncluded: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isIncluded(last) { text.removeLast() }
        return String(text)
    }
}
