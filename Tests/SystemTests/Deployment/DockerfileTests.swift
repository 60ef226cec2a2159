import Foundation
import Testing

extension SystemTests {
    /// The image's recipe, without a Docker engine.
    @Suite(.serialized)
    struct DockerfileTests {
        @Test(arguments: DockerfileRule.all)
        func aRuleIsKept(_ rule: DockerfileRule) throws {
            let violations = rule.violations(try Dockerfile.ofProject())
            #expect(violations == [], "\(violations.joined(separator: "\n"))")
        }

        /// A rule that nothing breaks would prove nothing.
        @Test func eachRuleIsBrokenByABadRecipe() {
            let bad = Dockerfile(
                """
                FROM debian
                MAINTAINER me
                ENV API_TOKEN=x
                WORKDIR app
                ADD a /a
                RUN sudo apt-get update && apt-get upgrade \\
                    # in the middle
                    && apt-get install curl
                COPY --from=nowhere /x /x
                CMD perezvon serve
                """)
            for rule in DockerfileRule.all { #expect(rule.violations(bad) != [], "\(rule.name)") }
            #expect(bad.all("RUN").first?.line == 6)
        }

        @Test func whatIsCopiedIsThereAndNotIgnored() throws {
            let ignored = try Project.text(".dockerignore").split(separator: "\n").map(String.init)
            for copy in try Dockerfile.ofProject().all("COPY") where !copy.rest.contains("--from=") {
                for path in copy.rest.split(separator: " ").dropLast().map(String.init) {
                    #expect(Project.exists(path), "\(copy)")
                    #expect(!ignored.contains { path == $0 || path.hasPrefix($0 + "/") }, "\(copy): .dockerignore")
                }
            }
        }

        /// The manifest's folders are all in the image's build, so that it can be read there.
        @Test func theManifestFindsItsFolders() throws {
            let copied = try Dockerfile.ofProject().all("COPY").flatMap {
                $0.rest.split(separator: " ").map(String.init)
            }
            #expect(copied.contains("Package.swift") && copied.contains("Sources") && copied.contains("Tests"))
        }

        @Test func portsUserAndStopAreTheOnesThatTheProjectSays() throws {
            let file = try Dockerfile.ofProject()
            #expect(file.all("EXPOSE").map(\.rest) == ["8080 7400 9090"])
            #expect(file.all("STOPSIGNAL").map(\.rest) == ["SIGTERM"])
            #expect(file.environment["PEREZVON_HTTP"] == ":8080")
            #expect(file.environment["PEREZVON_ADMIN"] == ":9090")
            // Without a secret the link is loopback's only, which is the program's own default.
            #expect(file.environment["PEREZVON_LINK"] == nil)
            let data = file.environment["PEREZVON_DATA"] ?? ""
            #expect(file.all("VOLUME").first?.exec == [data])
            #expect(file.last.contains { $0.word == "RUN" && $0.rest.contains("--owner=10001 --group=10001") })
        }

        /// The image's label and the compose files' tag are the program's own version.
        @Test(.timeLimit(.minutes(1)))
        func theVersionIsTheProgramsOwn() throws {
            let version = try ProgramRun(["--version"]).out.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(try Dockerfile.ofProject().all("ARG").map(\.rest).contains("VERSION=\(version)"))
            #expect(try Project.text("docker/.env").contains("PEREZVON_IMAGE=perezvon:\(version)\n"))
        }

        /// Each shared library that the program is linked with comes from a package that the image installs, from the
        /// base image, or from Swift, whose libraries are linked into the image's program.
        @Test(.timeLimit(.minutes(1)))
        func everyLibraryOfTheProgramIsInTheImage() throws {
            guard let dpkg = Tool.path(of: "dpkg-query"), let ldd = Tool.path(of: "ldd") else {
                return Tool.isMissing("dpkg-query", "the image's libraries are not compared with the program's")
            }
            let installed = try Dockerfile.ofProject().last.filter { $0.word == "RUN" }.map(\.rest).joined()
            let own = try Tool.run(Tool.needed("objdump"), ["-p", Program.path()])
            for line in try Tool.run(ldd, [Program.path()]).split(separator: "\n") {
                guard let match = line.firstMatch(of: #/(\S+) => (\S+)/#), !match.2.contains("/swift/") else {
                    continue
                }
                // Only what it names itself: the packages bring what they need.
                guard own.contains("NEEDED               \(match.1)\n") else { continue }
                let real = URL(filePath: String(match.2)).resolvingSymlinksInPath().path()
                let package = try Tool.run(dpkg, ["-S", "*/" + (real.split(separator: "/").last ?? "")])
                    .prefix { $0 != ":" }
                let isInBase = ["libc6", "libgcc-s1"].contains(String(package))
                #expect(isInBase || installed.contains(" \(package) "), "\(match.1) is of \(package)")
            }
        }
    }
}
