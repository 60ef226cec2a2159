import Foundation
import Testing

/// What hadolint (https://github.com/hadolint/hadolint) asks of a Dockerfile, as far as it matters here.
struct DockerfileRule: Sendable, CustomTestStringConvertible {
    /// hadolint's number where it has one.
    let name: String
    /// The instructions that break it, each with what to write instead.
    let violations: @Sendable (Dockerfile) -> [String]

    var testDescription: String { name }

    static let all: [DockerfileRule] = [
        DockerfileRule(name: "DL3006, DL3007: base images have a tag, and not `latest`") { file in
            file.all("FROM").filter { instruction in
                let image = instruction.rest.split(separator: " ").first ?? ""
                return !image.contains(":") && !image.contains("@") || image.hasSuffix(":latest")
            }.map { "\($0): name the version" }
        },
        DockerfileRule(name: "DL3002: the last user is not root, and is a number") { file in
            guard let user = file.last.last(where: { $0.word == "USER" }) else { return ["add USER 10001:10001"] }
            let isNumber = user.rest.split(separator: ":").allSatisfy { Int($0).map { $0 > 0 } == true }
            return isNumber ? [] : ["\(user): write the number of a user who is not root"]
        },
        DockerfileRule(name: "DL3004: no sudo") { file in
            file.all("RUN").filter { $0.rest.contains("sudo ") }.map { "\($0): use USER" }
        },
        DockerfileRule(name: "DL3014, DL3015: apt-get asks nothing and installs nothing more than was named") { file in
            file.all("RUN").filter { $0.rest.contains("apt-get install") }
                .filter { !$0.rest.contains("--yes") || !$0.rest.contains("--no-install-recommends") }
                .map { "\($0): write apt-get install --yes --no-install-recommends" }
        },
        DockerfileRule(name: "DL3009: the lists of packages don't stay") { file in
            file.all("RUN").filter { $0.rest.contains("apt-get update") }
                .filter { !$0.rest.contains("rm -rf /var/lib/apt/lists/*") }
                .map { "\($0): end with rm -rf /var/lib/apt/lists/*" }
        },
        DockerfileRule(name: "DL3027, DL3005: no apt, no upgrade of the whole base") { file in
            file.all("RUN").filter { $0.rest.contains(" apt ") || $0.rest.contains("upgrade") }
                .map { "\($0): take a newer base image" }
        },
        DockerfileRule(name: "DL3020: no ADD") { file in file.all("ADD").map { "\($0): use COPY" } },
        DockerfileRule(name: "DL3000: the working folder is absolute") { file in
            file.all("WORKDIR").filter { !$0.rest.hasPrefix("/") }.map { "\($0): begin with /" }
        },
        DockerfileRule(name: "DL3025: what is started is started without a shell") { file in
            ["ENTRYPOINT", "CMD"].flatMap(file.all).filter { $0.exec == nil }.map { "\($0): write [\"…\", \"…\"]" }
        },
        DockerfileRule(name: "DL4000, DL3059: no MAINTAINER, and one ENTRYPOINT, CMD and HEALTHCHECK") { file in
            file.all("MAINTAINER").map { "\($0): write a label" }
                + ["ENTRYPOINT", "CMD", "HEALTHCHECK"].filter { word in file.last.count { $0.word == word } != 1 }
                .map { "the image needs one \($0)" }
        },
        DockerfileRule(name: "DL3022: what comes from a stage names one that is there") { file in
            let names = Set(file.all("FROM").compactMap { $0.rest.components(separatedBy: " AS ").dropFirst().first })
            return file.all("COPY").filter { copy in
                guard let from = copy.rest.firstMatch(of: #/--from=(\S+)/#)?.1 else { return false }
                return !names.contains(String(from))
            }.map { "\($0): there is no such stage" }
        },
        DockerfileRule(name: "SecretsUsedInArgOrEnv: no secret stays in the image") { file in
            (file.all("ENV") + file.all("ARG")).filter {
                $0.rest.contains(#/(?i)(password|secret|token|_key)[A-Z_]*\s*=/#)
            }.map { "\($0): mount it as a file when the container runs" }
        },
    ]
}
