extension FieldType where Value == Set<NodeSettings.Role> {
    /// `intake,worker`
    static var roles: FieldType {
        let words = NodeSettings.Role.allCases.map(\.rawValue).joined(separator: ",")
        return .scalar("some of \(words)") { text in
            let roles = text.split(separator: ",", omittingEmptySubsequences: false).map {
                NodeSettings.Role(rawValue: String($0))
            }
            return roles.contains { $0 == nil }
                ? .failure(FieldProblem(code: .notAChoice, advice: "write some of \(words)"))
                : .success(Set(roles.compactMap(\.self)))
        }
    }
}

extension FieldType where Value == String {
    /// As a machine's name may be.
    static var nodeName: FieldType {
        .scalar("a name of 1 to 64 letters, digits, - _ .") { text in
            let isName =
                (1...64).contains(text.utf8.count)
                && text.unicodeScalars.allSatisfy { scalar in
                    switch scalar {
                    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
                    default: false
                    }
                }
            return isName ? .success(text) : .failure(.malformed)
        }
    }
}
