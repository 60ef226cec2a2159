import Foundation
import Testing

extension SystemTests {
    /// The compose files, without a Docker engine.
    @Suite(.serialized)
    struct ComposeTests {
        static let files = CommandTests.composeFiles

        /// Compose's own reader, where it is installed; the tests below read the files by themselves.
        @Test(.timeLimit(.minutes(1)), arguments: files)
        func composeTakesIt(name: String) throws {
            let arguments = ["--file", Project.path("docker/" + name), "--profile", "trial", "config", "--quiet"]
            if let compose = Tool.path(of: "docker-compose") {
                try Tool.run(compose, arguments)
            } else if let docker = Self.dockerWithCompose() {
                try Tool.run(docker, ["compose"] + arguments)
            } else {
                Tool.isMissing("docker-compose", "docker/\(name) is not read by compose itself")
            }
        }

        /// A docker client with the plug-in.
        private static func dockerWithCompose() -> String? {
            guard let docker = Tool.path(of: "docker") else { return nil }
            // Without the plug-in it fails: then it is not there.
            return (try? Tool.run(docker, ["compose", "version"])) == nil ? nil : docker
        }

        @Test(arguments: files)
        func everyServiceIsFitForProduction(name: String) throws {
            for service in try ComposeFile(name).services {
                let fields = service.fields
                #expect(fields["restart"].text == "unless-stopped", "\(service.name)")
                #expect(fields["logging"]["options"]["max-size"].text != nil, "\(service.name): logs fill the disk")
                #expect(fields["logging"]["options"]["max-file"].text != nil, "\(service.name): logs fill the disk")
                let limits = fields["deploy"]["resources"]["limits"]
                #expect(limits["memory"].text != nil && limits["cpus"].text != nil, "\(service.name): no limits")
                let image = service.image.split(separator: ":")
                #expect(image.count == 2 && image.last != "latest", "\(service.name): \(service.image)")
                #expect(fields["security_opt"].words == ["no-new-privileges:true"], "\(service.name)")
                if service.isOurs {
                    #expect(fields["read_only"].flag == true && fields["cap_drop"].words == ["ALL"], "\(service.name)")
                    #expect(fields["privileged"].isNull && fields["user"].isNull, "\(service.name)")
                }
            }
        }

        /// Only loopback, and nothing of what is never to be reached from outside.
        @Test(arguments: files)
        func onlyTheServiceAndTheScreensArePublished(name: String) throws {
            let published = try ComposeFile(name).services.flatMap { service in service.ports.map { (service.name, $0) }
            }
            for (service, port) in published { #expect(port.hasPrefix("127.0.0.1:"), "\(service): \(port)") }
            let expected =
                name == "compose.yaml"
                ? ["node": ":8080"] : ["lb": ":8080", "prometheus": ":9090", "grafana": ":3000"]
            #expect(Set(published.map(\.0)) == Set(expected.keys))
            for (service, port) in published {
                #expect(port.hasSuffix(expected[service] ?? "?"), "\(service): \(port)")
            }
        }

        @Test(arguments: files)
        func secretsAreFilesThatTheScriptMakes(name: String) throws {
            let file = try ComposeFile(name)
            let script = try Project.text("docker/make-secrets")
            for (secret, path) in file.secrets {
                #expect(path == "docker/secrets/\(secret)")
                #expect(script.contains(" \(secret)"), "docker/make-secrets makes no \(secret)")
            }
            for service in file.services {
                for secret in service.secrets { #expect(file.secrets[secret] != nil, "\(service.name): \(secret)") }
                for (variable, value) in service.environment {
                    let isReference = variable.hasSuffix("_FILE")
                    if isReference {
                        let secret = String(value.split(separator: "/").last ?? "")
                        #expect(value == "/run/secrets/\(secret)" && service.secrets.contains(secret), "\(variable)")
                    }
                    let isSecret = variable.contains(#/PASSWORD|SECRET|TOKEN/#)
                    #expect(!isSecret || isReference, "\(service.name): \(variable) is no reference to a file")
                    #expect(!value.contains(#/:\/\/[^\/@]*:[^\/@]*@/#), "\(service.name): a password in \(variable)")
                }
            }
            #expect(try Project.text("docker/.gitignore").split(separator: "\n").contains("secrets"))
        }

        @Test(arguments: files)
        func whatIsMountedAndDependedOnIsThere(name: String) throws {
            let file = try ComposeFile(name)
            for service in file.services {
                for mount in service.mounts where !mount.source.hasPrefix("/") {
                    let isThere = mount.isVolume ? file.volumes.contains(mount.source) : Project.exists(mount.source)
                    #expect(isThere, "\(service.name): \(mount.source)")
                }
                let dependencies = service.fields["depends_on"].words + service.fields["depends_on"].members.keys
                for other in dependencies {
                    #expect(file.services.contains { $0.name == other }, "\(service.name): \(other)")
                }
                for network in service.networks {
                    #expect(file.networks[network] != nil, "\(service.name): \(network)")
                }
                if !service.fields["build"].isNull {
                    #expect(Project.exists(service.fields["build"]["dockerfile"].text ?? "?"))
                }
                // The settings that a command names are in a folder that is mounted.
                guard let flag = service.command.firstIndex(of: "--config") else { continue }
                let path = service.command[flag + 1]
                let mount = service.mounts.first { path.hasPrefix($0.target + "/") }
                #expect(mount.map { Project.exists($0.source + path.dropFirst($0.target.count)) } == true, "\(path)")
            }
        }

        /// `--scale worker=6` works: nothing of a node is fixed, and it waits for the database.
        @Test func nodesOfAClusterCanBeMany() throws {
            let file = try ComposeFile("compose.cluster.yaml")
            let nodes = try ["intake", "worker", "agent"].map(file.service)
            #expect(nodes.map(\.replicas) == [2, 3, 2])
            for node in nodes {
                #expect(node.ports == [], "\(node.name) publishes a port: only one container could")
                for key in ["container_name", "hostname", "ipv4_address"] { #expect(node.fields[key].isNull) }
                for own in ["PEREZVON_NAME", "PEREZVON_ADVERTISE"] { #expect(node.environment[own] == nil) }
                #expect(node.fields["depends_on"]["postgres"]["condition"].text == "service_healthy")
                #expect(node.environment["PEREZVON_ROLES"] == node.name)
                #expect(node.mounts.allSatisfy { !$0.isVolume }, "\(node.name): a volume would be shared")
            }
            let names = Set(nodes.flatMap(\.environment.keys))
            for node in nodes { #expect(Set(node.environment.keys) == names, "\(node.name)") }
            #expect(try file.service("carrier").profiles == ["trial"])
        }

        /// A container is killed only after the node has cut itself off: limits.shutdown, and 5 s.
        @Test func aNodeHasTimeToDrain() throws {
            for (name, folder) in [("compose.yaml", "one-machine"), ("compose.cluster.yaml", "peak")] {
                for service in try ComposeFile(name).services where service.command.contains("--config") {
                    let settings = service.command.last?.split(separator: "/").last ?? ""
                    let text = try Project.text("cluster-config/\(folder)/\(settings)")
                    let limit = text.firstMatch(of: #/\n +shutdown: (\d+)s/#).flatMap { Int($0.1) } ?? 25
                    #expect(service.stopSeconds > limit + 5, "\(name): \(service.name)")
                }
            }
        }
    }
}
