import Foundation
import Testing

extension SystemTests {
    /// What `perezvon backup` and `perezvon restore` promise, drilled with a node whose store is destroyed.
    @Suite(.serialized)
    struct BackupTests {
        @Test(.timeLimit(.minutes(3)), arguments: DrillStore.Engine.allCases)
        func whatWasAcknowledgedBeforeABackupIsBackAndNoIDIsGivenTwice(engine: DrillStore.Engine) async throws {
            let store = try DrillStore(engine)
            let shop = DrillShop()
            let before = try await loseEverything(store, shop)
            #expect(before.count >= 500)
            let lost = Set(shop.told.values)

            let restore = try store.run("restore", store.backup)
            #expect(restore.code == 0, "\(restore.error)")
            #expect(restore.out.contains("restored from \(store.backup)"), "\(restore.out)")
            #expect(try store.place.rows("SELECT * FROM workers") == [])

            let node = try await store.start()
            defer { node.kill() }
            do {
                let answers = try shop.resend(before.keys.sorted(), to: node)
                #expect(before.allSatisfy { answers[$0.key]?.id == $0.value && answers[$0.key]?.isKnown == true })
                let later = try shop.send(500, to: node)
                #expect(later.count == 500)
                #expect(lost.isDisjoint(with: later))
                // What was lost is new to the store when the shop sends it again, and has an id that nobody had.
                let missing = shop.told.keys.filter { before[$0] == nil && lost.contains(shop.told[$0] ?? "") }.sorted()
                let new = try shop.resend(missing, to: node).filter { !$0.value.isKnown }
                #expect(new.count >= 200)
                #expect(lost.isDisjoint(with: new.map(\.value.id)))
            } catch {
                throw NodeTrouble(error, node)
            }
        }

        /// - Returns: the orders that were acknowledged before the backup began.
        private func loseEverything(_ store: DrillStore, _ shop: DrillShop) async throws -> [String: String] {
            let node = try await store.start()
            defer { node.kill() }
            do {
                try shop.send(500, to: node)
                let before = try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try shop.keepSending(to: node) }
                    defer { shop.end() }
                    let count = shop.told.count
                    _ = try await eventually("orders come in") { shop.told.count > count + 20 ? true : nil }
                    let before = shop.told
                    let backup = try store.run("backup", store.backup)
                    #expect(backup.code == 0, "\(backup.error)")
                    #expect(backup.out.contains(store.backup) && backup.out.contains("iB of "), "\(backup.out)")
                    #expect(!backup.out.contains("\r") && !backup.out.contains(": 0"), "\(backup.out)")
                    #expect(shop.told.count > before.count, "no order came in while the backup was made")
                    shop.end()
                    try await group.waitForAll()
                    return before
                }
                node.kill()
                try await liveOn(store, shop)
                try store.destroy()
                return before
            } catch {
                throw NodeTrouble(error, node)
            }
        }

        /// Another life after the backup, under the epoch that would come next: its ids are the ones to be given twice.
        private func liveOn(_ store: DrillStore, _ shop: DrillShop) async throws {
            let node = try await store.start()
            defer { node.kill() }
            try shop.send(200, to: node)
        }

        @Test(.timeLimit(.minutes(2)), arguments: DrillStore.Engine.allCases)
        func whatCanNotBeRestoredChangesNothing(engine: DrillStore.Engine) async throws {
            let store = try DrillStore(engine)
            let files = FileManager.default
            #expect(try store.run("backup", store.backup).code == 1, "there is nothing to back up")
            let node = try await store.start()
            defer { node.kill() }
            try DrillShop().send(300, to: node)
            let backup = try store.run("backup", store.backup)
            #expect(backup.code == 0, "\(backup.error)")
            let good = try Data(contentsOf: URL(filePath: store.backup))

            let again = try store.run("backup", store.backup)
            #expect(again.code == 1)
            #expect(again.error.contains("\(store.backup) is there already"), "\(again.error)")
            #expect(try Data(contentsOf: URL(filePath: store.backup)) == good)

            let running = try store.run("restore", store.backup)
            #expect(running.code == 1)
            #expect(
                running.error.contains(engine == .sqlite ? "Another perezvon" : "holds a store already")
                    || running.error.contains("Processes of a cluster"), "\(running.error)")
            #expect(try node.probe("/readyz").status == 200)
            node.kill()
            let occupied = try store.run("restore", store.backup)
            #expect(occupied.code == 1)
            #expect(occupied.error.contains("already"), "\(occupied.error)")

            try store.destroy()
            for (what, file, words) in try bad(store, good) {
                let refusal = try store.run("restore", file)
                #expect(refusal.code == 1, "\(what)")
                #expect(words.contains(where: refusal.error.contains), "\(what): \(refusal.error)")
                #expect(try store.isEmpty(), "\(what)")
            }
            let left = try files.contentsOfDirectory(atPath: store.folder.path + "/backups")
                .filter { $0.contains(".partial") }
            #expect(left == [])
            // And the good one is none the worse for all that.
            let restore = try store.run("restore", store.backup)
            #expect(restore.code == 0, "\(restore.error)")
        }

        /// Files that are no backups any more, or never were, each with what must be said of it.
        private func bad(_ store: DrillStore, _ good: Data) throws -> [(what: String, file: String, words: [String])] {
            let folder = store.folder.path + "/bad"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            func write(_ name: String, _ data: Data) throws -> String {
                try data.write(to: URL(filePath: "\(folder)/\(name)"))
                return "\(folder)/\(name)"
            }
            var damaged = good
            let middle = good.count / 2
            let part = good.count / 4
            damaged.replaceSubrange(middle..<middle + part, with: Data(repeating: 0x5A, count: part))
            let foreign = "\(folder)/foreign"
            let text = Data(String(repeating: "Dear diary. ", count: 999).utf8)
            try store.makeForeign(foreign)
            let other =
                store.engine == .sqlite
                ? Data("PGDMP\u{1}".utf8) + good : Data("SQLite format 3\0".utf8) + good
            return [
                ("damaged", try write("damaged", damaged), ["damaged"]),
                ("cut", try write("cut", good.prefix(good.count * 2 / 3)), ["damaged", "not a database"]),
                ("foreign", foreign, ["no backup of perezvon", "no store of perezvon"]),
                ("text", try write("text", text), ["not a database", "no backup"]),
                ("of the other engine", try write("other", other), ["Restore it into one"]),
                ("missing", folder + "/missing", ["can't be read"]),
            ]
        }
    }
}
