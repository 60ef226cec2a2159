import Testing

struct TrackedFileTests {
    @Test(arguments: TrackedFileRule.allCases)
    func trackedFilesAreCleanOfTheMachine(rule: TrackedFileRule) throws {
        for path in ProjectTree.project.paths {
            for violation in try rule.violations(path, ProjectTree.project.text(path) ?? "") {
                Issue.record("\(violation)")
            }
        }
    }

    @Test(
        arguments: [
            (TrackedFileRule.machinePath, "README.md", "\ncd /" + "work/main", 2),
            (.machinePath, "a.sh", "\"/" + "root/.cache\"", 1), (.machinePath, "a.sh", "PATH=/" + "opt/swift/bin", 1),
            (.machinePath, "a.yaml", "/v1/operator/" + "work/{id}: ${HOME}/" + "work/ ./" + "opt/", nil),
            (.registryHost, "Dockerfile", "RUN curl https://deb." + "debian.org/debian", 1),
            (.registryHost, "README.md", "pip -i https://PyPI." + "org/simple", 1),
            (.registryHost, "README.md", "https://files.python" + "hosted.org/a", 1),
            (.registryHost, "README.md", "https://www.debian." + "org and https://swift.org", nil),
        ] as [(TrackedFileRule, String, String, Int?)])
    func aTraceOfTheMachineIsFound(rule: TrackedFileRule, path: String, text: String, line: Int?) throws {
        #expect(try rule.violations(path, text).first?.line == line)
    }

    @Test(arguments: [
        ("Package.resolved", true), ("Benchmarks/Package.resolved", true), (".build/debug/a.o", true),
        ("Benchmarks/.build/a", true), (".swiftpm/a", true), ("Package.swift", false), ("docs/build.md", false),
    ])
    func aBuiltFileIsFound(path: String, isBuilt: Bool) throws {
        #expect(try TrackedFileRule.builtFile.violations(path, "").isEmpty != isBuilt)
    }
}
