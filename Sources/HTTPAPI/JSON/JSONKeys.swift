/// A key or a string of the scanned text: the bytes between its quotes.
package struct JSONKey: Sendable {
    let start: Int
    let end: Int
    let hasEscapes: Bool

    package func text(in bytes: [UInt8]) -> String {
        hasEscapes
            ? String(decoding: JSONEscape.decoded(bytes[start..<end]), as: UTF8.self)
            : String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Whether it is this word, which has no escapes.
    package func matches(_ word: StaticString, in bytes: [UInt8]) -> Bool {
        guard !hasEscapes else { return text(in: bytes) == "\(word)" }
        guard end - start == word.utf8CodeUnitCount else { return false }
        for offset in 0..<(end - start) {
            guard unsafe bytes[start + offset] == word.utf8Start[offset] else { return false }
        }
        return true
    }
}

/// Where an object's keys begin among those of the objects around it.
package struct KeyMark: Sendable {
    let count: Int
    var isFirst = true

    init(count: Int) {
        self.count = count
    }
}

/// The keys of the objects that are open, to find one that occurs twice.
///
/// A few keys are compared one by one; from `manyKeys` on, an object gets a set, so that a great object costs no more
/// than its size.
struct JSONKeys {
    private static let manyKeys = 32

    private var keys: [(hash: UInt64, key: JSONKey)] = []
    /// The sets of the open objects with many keys, by where their keys begin; innermost last.
    private var sets: [(mark: Int, hashes: Set<UInt64>)] = []

    var count: Int { keys.count }

    /// - Parameter mark: where the keys of the object begin.
    /// - Returns: false where the object has the key already.
    mutating func add(_ key: JSONKey, in bytes: [UInt8], from mark: Int) -> Bool {
        let hash = hash(key, bytes)
        if keys.count - mark < Self.manyKeys {
            for index in mark..<keys.count where keys[index].hash == hash {
                if isSame(keys[index].key, key, bytes) { return false }
            }
        } else if !addToSet(hash, mark) {
            for index in mark..<keys.count where keys[index].hash == hash {
                if isSame(keys[index].key, key, bytes) { return false }
            }
        }
        keys.append((hash, key))
        return true
    }

    mutating func drop(to mark: Int) {
        keys.removeSubrange(mark...)
        if sets.last?.mark == mark { sets.removeLast() }
    }

    /// - Returns: whether the hash is new.
    private mutating func addToSet(_ hash: UInt64, _ mark: Int) -> Bool {
        if sets.last?.mark != mark { sets.append((mark, Set(keys[mark...].map(\.hash)))) }
        return sets[sets.count - 1].hashes.insert(hash).inserted
    }

    /// FNV-1a, 64 bits.
    private func hash(_ key: JSONKey, _ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        if key.hasEscapes {
            for byte in JSONEscape.decoded(bytes[key.start..<key.end]) {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        } else {
            for index in key.start..<key.end {
                hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
            }
        }
        return hash
    }

    /// Byte for byte: `String`'s own equality is by canonical equivalence, which JSON does not know.
    private func isSame(_ left: JSONKey, _ right: JSONKey, _ bytes: [UInt8]) -> Bool {
        left.text(in: bytes).utf8.elementsEqual(right.text(in: bytes).utf8)
    }
}
