/// A name that people gave: of a shop, a campaign, an operator. `Identifier<Shop>` is no `Identifier<Campaign>`.
package struct Identifier<Named>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    package var description: String { rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Whether the name may be given: 1 to 64 of `a-z 0-9 - _ .`, beginning with a letter or a digit.
    package var isWellFormed: Bool {
        let bytes = Array(rawValue.utf8)
        guard (1...64).contains(bytes.count) else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): index > 0
            default: false
            }
        }
    }
}

package typealias ShopID = Identifier<Shop>
package typealias CampaignID = Identifier<Campaign>
package typealias OperatorID = Identifier<OperatorProfile>
package typealias GroupID = Identifier<OperatorGroup>
package typealias TelephonyServerID = Identifier<TelephonyServer>

/// Operators who serve the same campaigns. A group is its name.
package enum OperatorGroup {}
