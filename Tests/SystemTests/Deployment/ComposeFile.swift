import Foundation

/// A compose file, as far as our files use the format: https://github.com/compose-spec/compose-spec/blob/main/spec.md
struct ComposeFile {
    /// What mounts one of the machine's files or folders, or a volume, into a container.
    struct Mount: Hashable {
        /// From the project's folder; a volume's name otherwise.
        var source: String
        var target: String
        var isVolume: Bool
    }

    struct Service {
        var name: String
        var fields: JSON
        var command: [String]
        var environment: [String: String]
        var mounts: [Mount]

        var image: String { fields["image"].text ?? "" }
        var isOurs: Bool { image.hasPrefix("perezvon:") }
        var ports: [String] { fields["ports"].words }
        var secrets: [String] { fields["secrets"].words }
        var profiles: [String] { fields["profiles"].words }
        var networks: Set<String> { Set(fields["networks"].words) }
        /// How many containers are started; 1 where nothing is said.
        var replicas: Int { fields["deploy"]["replicas"].number ?? 1 }
        /// How long a stop may take before the container is killed, seconds.
        var stopSeconds: Int {
            Int(fields["stop_grace_period"].text?.split(separator: "s").first ?? "10") ?? 10
        }
    }

    let name: String
    let services: [Service]
    /// The files of secrets, from the project's folder.
    let secrets: [String: String]
    let volumes: Set<String>
    let networks: [String: JSON]

    /// - Parameter name: the file below `docker/`.
    init(_ name: String) throws {
        self.name = name
        guard let root = try Project.yaml("docker/\(name)").first else {
            throw Tool.Failure(description: "docker/\(name) is empty")
        }
        let defaults = try Self.defaults()
        services = root["services"].members.sorted { $0.key < $1.key }.map { name, fields in
            Self.service(name, Self.interpolated(fields, defaults))
        }
        secrets = root["secrets"].members.compactMapValues { $0["file"].text.map(Self.fromProject) }
        volumes = Set(root["volumes"].members.keys)
        networks = root["networks"].members
    }

    func service(_ name: String) throws -> Service {
        guard let found = services.first(where: { $0.name == name }) else {
            throw Tool.Failure(description: "docker/\(self.name) has no service \(name)")
        }
        return found
    }

    private static func service(_ name: String, _ fields: JSON) -> Service {
        Service(
            name: name, fields: fields, command: fields["command"].words,
            environment: fields["environment"].members.compactMapValues(\.scalar),
            mounts: fields["volumes"].words.map { text in
                let parts = text.split(separator: ":").map(String.init)
                let isVolume = !(parts[0].hasPrefix(".") || parts[0].hasPrefix("/"))
                return Mount(
                    source: isVolume ? parts[0] : fromProject(parts[0]), target: parts.count > 1 ? parts[1] : parts[0],
                    isVolume: isVolume)
            })
    }

    /// A path of a compose file starts from its folder.
    private static func fromProject(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        if path.hasPrefix("../") { return String(path.dropFirst(3)) }
        return "docker/" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    }

    /// What docker/.env says.
    private static func defaults() throws -> [String: String] {
        let lines = try Project.text("docker/.env").split(separator: "\n").filter { !$0.hasPrefix("#") }
        let pairs = lines.compactMap { line in
            line.firstIndex(of: "=").map { (String(line[..<$0]), String(line[line.index(after: $0)...])) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Every `${NAME:-default}` replaced.
    private static func interpolated(_ value: JSON, _ variables: [String: String]) -> JSON {
        switch value {
        case .text(let text):
            return .text(
                text.replacing(#/\$\{([A-Z_]+)(?::-([^}]*))?\}/#) { match in
                    variables[String(match.1)] ?? match.2.map(String.init) ?? ""
                })
        case .list(let items): return .list(items.map { interpolated($0, variables) })
        case .fields(let fields): return .fields(fields.mapValues { interpolated($0, variables) })
        default: return value
        }
    }
}
