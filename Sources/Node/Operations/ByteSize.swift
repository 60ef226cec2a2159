/// A number of bytes for people: `512 B`, `3.4 MiB`, cut off after the first decimal.
package struct ByteSize: Hashable, Sendable, CustomStringConvertible {
    package var bytes: Int64

    package init(_ bytes: Int64) {
        self.bytes = bytes
    }

    package var description: String {
        var rest = max(0, bytes)
        guard rest >= 1024 else { return "\(rest) B" }
        let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        var unit = 0
        while rest >= 1 << 20 {
            rest >>= 10
            unit += 1
        }
        let tenths = (rest * 10) >> 10
        return "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }
}
