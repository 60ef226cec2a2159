import Foundation
import Testing

extension SystemTests {
    /// Every command, flag, variable, file and port that the deployment files name is one of the built program.
    @Suite(.serialized)
    struct CommandTests {
        static let composeFiles = ["compose.yaml", "compose.cluster.yaml"]

        @Test(.timeLimit(.minutes(1)), arguments: composeFiles)
        func everyCommandIsTheProgramsOwn(name: String) throws {
            let image = try Dockerfile.ofProject()
            for service in try ComposeFile(name).services where service.isOurs {
                let words = image.command(service.command)
                #expect(words.first == "perezvon")
                #expect(try CommandLineCheck.problems(Array(words.dropFirst())) == [], "\(service.name)")
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func soAreTheImagesOwn() throws {
            let image = try Dockerfile.ofProject()
            for words in [image.command([]), image.healthCheck] {
                #expect(words.first == "perezvon")
                #expect(try CommandLineCheck.problems(Array(words.dropFirst())) == [])
            }
        }

        /// Wrong words are found: else the tests above prove nothing.
        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                ["srve"], ["serve", "--htpp", ":1"], ["config", "chek"], ["supervise", "--", "serve", "--htpp", ":1"],
                [],
            ])
        func aWrongCommandIsFound(words: [String]) throws {
            #expect(try CommandLineCheck.problems(words) != [])
        }

        @Test(.timeLimit(.minutes(1)))
        func everyVariableIsRead() throws {
            let image = try Dockerfile.ofProject()
            let services = try Self.composeFiles.flatMap { try ComposeFile($0).services }
            let names = Set(services.filter(\.isOurs).flatMap(\.environment.keys) + image.environment.keys)
                .filter { $0.hasPrefix("PEREZVON_") }
            #expect(names.count > 8)
            for name in names { #expect(try CommandLineCheck.isRead(name), "nothing reads \(name)") }
            #expect(try !CommandLineCheck.isRead("PEREZVON_NOTHING_OF_THE_KIND"))
        }

        /// What the comments and docs/OPERATIONS.md tell people to type: lines of code that begin with `perezvon`.
        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                "docs/OPERATIONS.md", "docker/compose.yaml", "docker/compose.cluster.yaml",
                "cluster-config/peak/intake.yaml",
                "cluster-config/three-machines/machine-1.yaml",
            ])
        func whatPeopleAreToldToTypeWorks(name: String) throws {
            for line in try Project.text(name).split(separator: "\n") {
                guard
                    let match = line.firstMatch(
                        of: #/^(?:#? {4,}|#\s+cluster exec \w+ )(?:[A-Z_]+=\S+ )*(perezvon .*)$/#)
                else { continue }
                let words = match.1.prefix { $0 != "#" && $0 != "|" }.split(separator: " ").map(String.init)
                #expect(try CommandLineCheck.problems(Array(words.dropFirst())) == [], "\(name): \(line)")
            }
        }

        /// `docker compose --file docker/… run … SERVICE WORDS` and `exec … SERVICE perezvon WORDS` of docs/OPERATIONS.md: the
        /// service is one of the file's, and the words are the program's.
        @Test(.timeLimit(.minutes(1)))
        func whatPeopleAreToldToTypeIntoContainersWorks() throws {
            var found = 0
            for line in try Project.text("docs/OPERATIONS.md").split(separator: "\n") {
                guard
                    let match = line.firstMatch(
                        of: #/^ {4,}docker compose --file docker\/(\S+) (run|exec) (.*)$/#)
                else { continue }
                let file = try ComposeFile(String(match.1))
                var words = match.3.split(separator: " ").map(String.init)
                while let flag = words.first, flag.hasPrefix("-") {
                    #expect(["--rm", "--no-deps", "--volume"].contains(flag), "\(line)")
                    words.removeFirst(flag == "--volume" ? 2 : 1)
                }
                #expect(try file.service(words.removeFirst()).isOurs, "\(line)")
                if match.2 == "exec" { #expect(words.removeFirst() == "perezvon", "\(line)") }
                #expect(try CommandLineCheck.problems(words) == [], "\(line)")
                found += 1
            }
            #expect(found >= 2)
        }

        /// The version is said in one place of the program, and everywhere else as there.
        @Test(.timeLimit(.minutes(1)))
        func theVersionIsTheSameEverywhere() throws {
            let version = try ProgramRun(["--version"]).out.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(version.contains(#/^\d+\.\d+\.\d+$/#))
            let newest = try Project.text("docs/CHANGELOG.md").firstMatch(of: #/\n## (\S+)/#)?.1
            #expect(newest.map(String.init) == version)
            for name in ["docker/Dockerfile", "docker/.env", "docker/compose.yaml", "docker/compose.cluster.yaml"] {
                let named = try Project.text(name).matches(of: #/(?:perezvon:|VERSION=)(\d[\w.]*)/#).map {
                    String($0.1)
                }
                #expect(!named.isEmpty && Set(named) == [version], "\(name): \(named)")
            }
        }

        /// The program itself says that the files are good; what is not where this test runs are the secrets.
        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                "one-machine/node.yaml", "three-machines/machine-1.yaml", "three-machines/machine-2.yaml",
                "three-machines/machine-3.yaml", "peak/intake.yaml", "peak/worker.yaml", "peak/agent.yaml", "demo",
            ])
        func theProgramTakesEveryTopology(name: String) throws {
            let run = try ProgramRun(
                ["config", "check", Project.path("cluster-config/" + name)],
                environment: ["PEREZVON_ADMIN_TOKEN": "token", "PEREZVON_DEMO_CRM_SECRET": "secret"])
            #expect(run.code == 0, "\(run.out)\(run.error)")
            let others = run.out.split(separator: "\n").dropLast().filter { !$0.hasSuffix("(missing_secret)") }
            #expect(others == [])
        }
    }
}
