extension JSONValue {
    /// Reads a whole text.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        var scanner = JSONScanner(bytes)
        self = try scanner.value()
        try scanner.finish()
    }
}

extension JSONScanner {
    /// The value that comes next, as a tree.
    package mutating func value() throws(JSONError) -> JSONValue {
        switch try kind() {
        case .object:
            var members: [JSONMember] = []
            try enter()
            var mark = beginKeys()
            while let key = try nextKey(&mark) {
                members.append(JSONMember(key.text(in: bytes), try value()))
            }
            return .object(members)
        case .array:
            var elements: [JSONValue] = []
            try enter()
            var isFirst = true
            while try nextElement(isFirst: &isFirst) { elements.append(try value()) }
            return .array(elements)
        case .string: return .string(try string())
        case .number: return .number(try number())
        case .bool: return .bool(try bool())
        case .null:
            try null()
            return .null
        }
    }
}
