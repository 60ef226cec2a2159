/// The targets that a Package.swift declares, read from its text: a test runs no package manager.
struct PackageManifest {
    struct Target: Hashable {
        var name: String
        /// The package's own targets that it depends on.
        var targets: [String]
        var line: Int
        /// Test suites, and libraries that only they use, which lie in Tests.
        var isForTests: Bool
    }

    private(set) var targets: [Target] = []
    private(set) var violations: [Violation] = []

    init(_ text: String) throws {
        let source = SwiftText(text)
        let code = Array(source.code.utf16)
        let full = Array(source.uncommented.utf16)
        let opening = try Pattern(#"\.(target|executableTarget|testTarget|systemLibrary)\("#)
        let naming = try Pattern(#"\A\s*name:\s*"([^"]*)""#)
        let path = try Pattern(#"\bpath:\s*"Tests/"#)
        var end = 0
        for match in opening.matches(in: source.code) where match.range.lowerBound >= end {
            let start = match.range.upperBound
            end = Self.closing(code, from: start)
            let declaration = String(decoding: full[start..<end], as: UTF16.self)
            guard let name = naming.matches(in: declaration).first?.groups[1] else {
                violations.append(
                    Violation(
                        "Package.swift", match.line, "a target without a literal name first: this test can't read it"))
                continue
            }
            targets.append(
                Target(
                    name: name, targets: try Self.dependencies(declaration), line: match.line,
                    isForTests: match.groups[1] == "testTarget" || path.isFound(in: declaration)))
        }
    }

    /// Where the bracket that is open at `start` closes, or the end.
    private static func closing(_ code: [UInt16], from start: Int) -> Int {
        var depth = 1
        for index in start..<code.count {
            switch UInt8(exactly: code[index]) {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            default: continue
            }
            if depth == 0 { return index }
        }
        return code.count
    }

    private static func dependencies(_ declaration: String) throws -> [String] {
        guard let list = try Pattern(#"dependencies:\s*\["#).matches(in: declaration).first else { return [] }
        let start = list.range.upperBound
        let end = closing(Array(SwiftText(declaration).code.utf16), from: start)
        let inside = String(decoding: Array(declaration.utf16)[start..<end], as: UTF16.self)
        let product = try Pattern(#"\.product\([^)]*\)"#)
        let own = product.matches(in: inside).reduce(inside) { rest, match in
            rest.replacing(match.groups[0], with: "")
        }
        return try Pattern(#""([^"]*)""#).matches(in: own).map { $0.groups[1] }
    }
}
