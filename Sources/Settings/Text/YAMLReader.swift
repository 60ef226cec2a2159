import Yams

/// Reads the documents of a YAML text.
struct YAMLReader {
    private let log: ProblemLog
    private var count = 0

    /// - Returns: the documents that are not empty, in order; none where the text is not YAML, which is then noted.
    static func read(_ text: String, log: ProblemLog) -> [SettingsValue] {
        guard text.utf8.count <= TextLimits.size else {
            log.note(
                .tooLarge, at: nil, "the file has more than \(TextLimits.size >> 10) KiB",
                "split it into several files")
            return []
        }
        var reader = YAMLReader(log: log)
        do {
            let parser = try Parser(yaml: text)
            var documents: [SettingsValue] = []
            while let root = try parser.nextRoot() {
                guard let value = reader.value(root, depth: 0) else { return [] }
                if case .null = value.content { continue }
                documents.append(value)
            }
            return documents
        } catch let error as YamlError {
            note(error, log)
        } catch {
            log.note(.notYAML, at: nil, "the text can't be read: \(error)", "write YAML")
        }
        return []
    }

    private init(log: ProblemLog) {
        self.log = log
    }

    /// - Returns: nil where the text is beyond a limit.
    private mutating func value(_ node: Node, depth: Int) -> SettingsValue? {
        let place = Self.place(node.mark)
        count += 1
        guard count <= TextLimits.values, depth <= TextLimits.depth else {
            log.note(
                .tooLarge, at: place,
                "more than \(TextLimits.values) values, or more than \(TextLimits.depth) within each other",
                "split the file, and use fewer aliases")
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return SettingsValue(content: Self.content(scalar), place: place)
        case .sequence(let sequence):
            var items: [SettingsValue] = []
            for item in sequence {
                guard let item = value(item, depth: depth + 1) else { return nil }
                items.append(item)
            }
            return SettingsValue(content: .list(items), place: place)
        case .mapping(let mapping):
            var fields: [SettingsField] = []
            for (key, item) in mapping {
                guard let item = value(item, depth: depth + 1) else { return nil }
                fields.append(
                    SettingsField(key: key.scalar?.string ?? "?", keyPlace: Self.place(key.mark), value: item))
            }
            return SettingsValue(content: .fields(fields), place: place)
        case .alias:
            // The parser puts the anchor's own node in an alias's place.
            return SettingsValue(content: .null, place: place)
        }
    }

    private static func content(_ scalar: Node.Scalar) -> SettingsValue.Content {
        guard scalar.style == .plain else { return .text(scalar.string) }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? .null : .plain(scalar.string)
    }

    private static func place(_ mark: Mark?) -> TextPlace {
        TextPlace(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private static func note(_ error: YamlError, _ log: ProblemLog) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            log.note(
                .notYAML, at: place(mark), "this is not YAML: \(problem)",
                "mend the line, or the one before: mind the indentation, colons and quotes")
        case .duplicatedKeysInMapping(let keys, let context):
            let list = keys.map { "`\($0)`" }.joined(separator: ", ")
            log.note(.duplicateKey, at: place(context.mark), "\(list) stands twice in one mapping", "keep one")
        case .reader(let problem, _, _, _):
            log.note(.notYAML, at: nil, "this is not YAML: \(problem)", "save the file as UTF-8 text")
        default:
            log.note(.notYAML, at: nil, "this is not YAML", "write YAML")
        }
    }
}
