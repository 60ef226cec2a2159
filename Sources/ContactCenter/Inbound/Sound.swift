/// The name of a recording that the telephone servers have: `demo-a/greeting`, without an ending.
package struct Sound: Hashable, Sendable, CustomStringConvertible {
    package let name: String

    /// - Returns: nil unless it is 1 to 128 of `a-z A-Z 0-9 - _ /`, with something on both sides of every slash: a name never
    ///   leaves the folder of sounds.
    package init?(_ name: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                        true
                    default: false
                    }
                }
        }
        guard isPlain, (1...128).contains(name.utf8.count) else { return nil }
        self.name = name
    }

    package var description: String { name }
}
