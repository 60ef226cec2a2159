/// A sum of money kept exactly as it was written: `210.48` is 21048 with two decimals.
package struct Amount: Hashable, Sendable {
    package let coefficient: Int64
    /// 0…9 digits after the point.
    package let decimals: Int

    package init?(coefficient: Int64, decimals: Int) {
        guard (0...9).contains(decimals) else { return nil }
        self.coefficient = coefficient
        self.decimals = decimals
    }

    package static let zero = Amount(coefficient: 0, decimals: 0)!

    /// The amount in millionths, for sums; nil where it does not fit.
    package var micros: Int64? {
        var value = coefficient
        if decimals <= 6 {
            for _ in decimals..<6 {
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                value = product
            }
            return value
        }
        for _ in 6..<decimals { value /= 10 }
        return value
    }
}

extension Amount: LosslessStringConvertible {
    /// Digits with an optional sign and point; no exponent, at most 15 digits and 9 decimals.
    package init?(_ description: String) {
        var coefficient: Int64 = 0
        var decimals = 0
        var digits = 0
        var isNegative = false
        var isPastPoint = false
        for (index, byte) in description.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where !isPastPoint && digits > 0: isPastPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                guard digits <= 15 else { return nil }
                coefficient = coefficient * 10 + Int64(byte - UInt8(ascii: "0"))
                if isPastPoint { decimals += 1 }
            default: return nil
            }
        }
        guard digits > 0, decimals <= 9, !(isPastPoint && decimals == 0) else { return nil }
        self.coefficient = isNegative ? -coefficient : coefficient
        self.decimals = decimals
    }

    package var description: String {
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        let full = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        return sign + full.dropLast(decimals) + "." + full.suffix(decimals)
    }
}
