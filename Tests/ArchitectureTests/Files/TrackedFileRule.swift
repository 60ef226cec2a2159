/// What no tracked file may be, or say.
enum TrackedFileRule: CaseIterable, Sendable {
    /// A path of one machine means nothing on another.
    case machinePath
    /// Which mirror serves the packages is the machine's own matter.
    case registryHost
    /// What a build makes is made again.
    case builtFile

    func violations(_ path: String, _ text: String) throws -> [Violation] {
        switch self {
        case .machinePath:
            return try Self.machinePaths.get().matches(in: text).map { match in
                Violation(
                    path, match.line, "the machine path \(match.groups[0]): say it relative to the project or to $HOME")
            }
        case .registryHost:
            return try Self.registryHosts.get().matches(in: text).map { match in
                Violation(path, match.line, "the registry host \(match.groups[0]): name the package, not the server")
            }
        case .builtFile:
            let parts = path.split(separator: "/")
            let isBuilt =
                parts.last == "Package.resolved"
                || parts.dropLast().contains { $0 == ".build" || $0.hasPrefix(".build-") || $0 == ".swiftpm" }
            return isBuilt ? [Violation(path, nil, "is built, not written: git rm --cached it")] : []
        }
    }

    // Put together from parts, since this file is held to the rule too.
    private static let machinePaths = Result {
        try Pattern(#"(?<![\w.})$~-])/(?:"# + ["work", "root", "opt"].joined(separator: "|") + #")/"#)
    }

    private static let registryHosts = Result {
        let hosts = [
            ["deb", "debian", "org"], ["security", "debian", "org"], ["archive", "ubuntu", "com"], ["pypi", "org"],
            ["pythonhosted", "org"], ["registry", "npmjs", "org"], ["crates", "io"], ["rubygems", "org"],
            ["proxy", "golang", "org"], ["repo", "maven", "apache", "org"], ["registry-1", "docker", "io"],
        ]
        let names = hosts.map { $0.joined(separator: #"\."#) }.joined(separator: "|")
        return try Pattern(#"(?<![\w-])(?:"# + names + #")\b"#, caseInsensitive: true)
    }
}
