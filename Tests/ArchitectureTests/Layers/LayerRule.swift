/// The arrows between targets, held against the table, and the folders against the manifest.
enum LayerRule {
    static func violations(_ manifest: PackageManifest, _ table: [String: TargetTable.Entry]) -> [Violation] {
        var found = manifest.violations
        for target in manifest.targets where !target.isForTests {
            guard let entry = table[target.name] else {
                found.append(
                    Violation(
                        "Package.swift", target.line,
                        "the target \(target.name) is unknown here: add it to the table, TargetTable.swift"))
                continue
            }
            for dependency in target.targets {
                guard let below = table[dependency] else { continue }
                if below.layer >= entry.layer {
                    found.append(
                        Violation(
                            "Package.swift", target.line,
                            "\(target.name) (\(entry.layer)) must not depend on \(dependency) (\(below.layer)): arrows lead "
                                + "to lower layers only; declare a port below, and compose in Node"))
                } else if let imports = entry.imports, !imports.contains(dependency) {
                    found.append(
                        Violation(
                            "Package.swift", target.line,
                            "\(target.name) must not depend on \(dependency): the table does not let it import that"))
                }
            }
        }
        return found
    }

    /// - Parameters:
    ///   - sources: the folders of Sources.
    ///   - tests: the folders of Tests that hold Swift files.
    static func violations(
        _ manifest: PackageManifest, sources: Set<String>, tests: Set<String>, _ table: [String: TargetTable.Entry]
    ) -> [Violation] {
        let products = Set(manifest.targets.filter { !$0.isForTests }.map(\.name))
        let suites = Set(manifest.targets.filter(\.isForTests).map(\.name))
        var found: [Violation] = []
        for name in sources.subtracting(products).sorted() {
            found.append(
                Violation("Sources/\(name)", nil, "no target of Package.swift: declare it, or remove the folder"))
        }
        for name in sources.subtracting(table.keys).sorted() {
            found.append(Violation("Sources/\(name)", nil, "unknown here: add it to the table, TargetTable.swift"))
        }
        for name in Set(table.keys).subtracting(sources).sorted() {
            found.append(Violation("Sources/\(name)", nil, "is gone: remove it from the table, TargetTable.swift"))
        }
        for name in tests.subtracting(suites).sorted() {
            found.append(
                Violation(
                    "Tests/\(name)", nil,
                    "is never built: declare it as a target of Package.swift, with its path where it is no suite"))
        }
        return found
    }
}
