/// Which modules a source file imports, held against the table.
enum ImportRule {
    private static let statement = Result {
        try Pattern(
            #"^[ \t]*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|internal|public|private|fileprivate)\s+)?"#
                + #"import\s+(?:(?:struct|class|enum|protocol|typealias|actor|func|let|var)\s+)?(\w+)"#)
    }

    static func violations(in file: SourceFile, _ table: [String: TargetTable.Entry]) throws -> [Violation] {
        guard let target = target(of: file.path) else { return [] }
        guard let entry = table[target] else {
            return [
                Violation(
                    file.path, nil, "the target \(target) is unknown here: add it to the table, TargetTable.swift")
            ]
        }
        guard let allowed = entry.imports else { return [] }
        return try statement.get().matches(in: file.swift.code).compactMap { match in
            let module = match.groups[1]
            guard module != target, module != "Swift", !allowed.contains(module) else { return nil }
            let list = allowed.isEmpty ? "nothing" : "only " + allowed.sorted().joined(separator: ", ")
            return Violation(
                file.path, match.line,
                "\(target) must not import \(module), \(list): move the code to the layer that may, behind a port")
        }
    }

    static func target(of path: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }
}
