import Foundation
import Testing

extension SystemTests {
    /// A node that can't start says why and what to do, exits with 1, and harms nothing.
    @Suite(.serialized)
    struct RefusalTests {
        @Test(.timeLimit(.minutes(1)))
        func aSecondProcessOnTheSameDataIsRefused() async throws {
            let folder = try NodeFolder()
            try await withNode(folder) { node in
                let refusal = try await Refusal(of: folder)
                #expect(refusal.code == 1)
                #expect(refusal.words.contains("pid \(node.process.pid)"), "\(refusal.words)")
                #expect(refusal.words.contains(folder.database), "\(refusal.words)")
                let order = try node.ask("POST", "/v1/shops/red/orders", SampleOrder.json("first"))
                #expect(order.status == 202)
                #expect(try node.probe("/readyz").status == 200)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func anOccupiedPortIsNamed() async throws {
            let folder = try NodeFolder()
            try await withNode(folder) { node in
                let other = try NodeFolder()
                let refusal = try await Refusal(of: other, port: node.port)
                #expect(refusal.code == 1)
                #expect(refusal.words.contains("127.0.0.1:\(node.port)"), "\(refusal.words)")
                #expect(refusal.words.contains("in use"), "\(refusal.words)")
                let administration = try await Refusal(of: other, admin: node.admin)
                #expect(administration.code == 1)
                #expect(administration.words.contains("127.0.0.1:\(node.admin)"), "\(administration.words)")
                #expect(!(refusal.words + administration.words).contains("serves on"))
                #expect(try node.ask("GET", "/v1/shops/red/orders").status == 200)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func aTextFileInTheDatabasesPlaceIsLeftAlone() async throws {
            let folder = try NodeFolder()
            try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
            let text = String(repeating: "Dear diary, today I was not a database.\n", count: 500)
            try text.write(toFile: folder.database, atomically: true, encoding: .utf8)
            let refusal = try await Refusal(of: folder)
            #expect(refusal.code == 1)
            #expect(
                refusal.words.contains(folder.database) && refusal.words.contains("not a database"), "\(refusal.words)")
            #expect(try String(contentsOfFile: folder.database, encoding: .utf8) == text)
        }

        @Test(.timeLimit(.minutes(1)), arguments: [true, false])
        func aDamagedDatabaseIsLeftAlone(isCleanlyClosed: Bool) async throws {
            let folder = try NodeFolder()
            try await withNode(folder) { node in
                let orders = (1...300).map { SampleOrder.json("d-\($0)", phone: SampleOrder.phone($0)) }
                _ = try node.ask("POST", "/v1/shops/red/orders", "[\(orders.joined(separator: ","))]")
                node.terminate()
                _ = try await node.process.end(within: .seconds(25))
            }
            if !isCleanlyClosed { try await withNode(folder) { _ in } }
            let database = URL(filePath: folder.database)
            var bytes = try Data(contentsOf: database)
            let size = bytes.count
            // Every page but the first: what a disk that mixes up its blocks may leave.
            bytes.replaceSubrange(4096..<size, with: Data(repeating: 0x5A, count: size - 4096))
            try bytes.write(to: database)
            let refusal = try await Refusal(of: folder)
            #expect(refusal.code == 1)
            #expect(refusal.words.contains(folder.database) && refusal.words.contains("damaged"), "\(refusal.words)")
            #expect(refusal.words.contains("backup"), "\(refusal.words)")
            #expect(try Data(contentsOf: database) == bytes)
        }

        @Test(.timeLimit(.minutes(1)))
        func aMissingSettingsFileIsNamed() async throws {
            let folder = try NodeFolder()
            try FileManager.default.removeItem(atPath: folder.config)
            let refusal = try await Refusal(of: folder)
            #expect(refusal.code == 1)
            #expect(refusal.words.contains(folder.config), "\(refusal.words)")
        }

        @Test(
            .timeLimit(.minutes(1)),
            arguments: [
                ("kind: node\n  http: [", ":"), ("kind: node\nhttp: nowhere\n", "http"),
                ("kind: node\nhtpp: 127.0.0.1:1\n", "http"), ("kind: node\nlimits: {line: 3 furlongs}\n", "line"),
                ("\u{0}\u{1}\u{2}", ":"),
            ])
        func garbledSettingsAreNamedWithTheirPlace(text: String, word: String) async throws {
            let folder = try NodeFolder()
            try text.write(toFile: folder.config, atomically: true, encoding: .utf8)
            let refusal = try await Refusal(of: folder)
            #expect(refusal.code == 1)
            #expect(refusal.words.contains("node.yaml"), "\(refusal.words)")
            #expect(refusal.words.contains(word), "\(refusal.words)")
            #expect(!FileManager.default.fileExists(atPath: folder.data))
        }

        @Test(.timeLimit(.minutes(1)))
        func wrongUsageIsTwo() async throws {
            let refusal = try await Refusal(of: try NodeFolder(), arguments: ["--htpp", "127.0.0.1:1"])
            #expect(refusal.code == 2)
            #expect(refusal.words.contains("--htpp"), "\(refusal.words)")
        }
    }
}
