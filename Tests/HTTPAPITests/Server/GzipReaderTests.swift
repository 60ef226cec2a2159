import Foundation
import Testing

@testable import HTTPAPI

struct GzipReaderTests {
    /// The demo's orders, as gzip itself packs them: the check sum proves every byte.
    @Test(arguments: [1, 1000, 1 << 20])
    func readsAWholeFileInPiecesOfAnySize(size: Int) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../cluster-config/demo/orders/orders-promo.ndjson.gz")
        // A byte at a time is slow in a debug build: the first blocks are enough then.
        let bytes = Array(try Data(contentsOf: file).prefix(size == 1 ? 40_000 : .max))
        var reader = GzipReader()
        var lines = 0
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            while let piece = try reader.next() { lines += piece.count { $0 == 0x0A } }
        }
        if size > 1 { try reader.finish() }
        #expect(size == 1 ? lines > 100 : lines == 20_000)
    }

    private func inflate(_ bytes: [UInt8]) throws -> [UInt8] {
        var reader = GzipReader()
        var result: [UInt8] = []
        reader.feed(bytes)
        while let piece = try reader.next() { result += piece }
        try reader.finish()
        return result
    }

    private func bytes(_ base64: String) throws -> [UInt8] {
        Array(try #require(Data(base64Encoded: base64)))
    }

    @Test func readsStoredFixedAndSeveralMembers() throws {
        let stored = try bytes("H4sIAAAAAAAAAwESAO3/c3RvcmVkLCBub3QgcGFja2Vkim/MLBIAAAA=")
        let fixed = try bytes("H4sIAAAAAAAAA0tMhIEkACgMT8wLAAAA")
        #expect(try inflate(stored) == Array("stored, not packed".utf8))
        #expect(try inflate(fixed) == Array("aaaaaaaaaab".utf8))
        #expect(try inflate(stored + fixed) == Array("stored, not packedaaaaaaaaaab".utf8))
    }

    @Test func everyDamageIsToldAndNoneTraps() throws {
        let whole = try bytes("H4sIAAAAAAAAA0tMhIEkACgMT8wLAAAA")
        for count in 0..<whole.count {
            #expect(throws: GzipError.self) { try inflate(Array(whole.prefix(count))) }
        }
        let stored = try bytes("H4sIAAAAAAAAAwESAO3/c3RvcmVkLCBub3QgcGFja2Vkim/MLBIAAAA=")
        for bytes in [whole, stored] {
            for index in bytes.indices {
                for bit in 0..<8 {
                    var damaged = bytes
                    damaged[index] ^= 1 << bit
                    // Some bits mean nothing: the time in the header, what fills up the last byte of a block.
                    do {
                        #expect(try inflate(damaged) == inflate(bytes), "byte \(index), bit \(bit)")
                    } catch is GzipError {
                        continue
                    }
                }
            }
        }
    }
}
