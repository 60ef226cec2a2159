/// A key of a telephone.
package enum PhoneKey: String, Hashable, Comparable, Sendable, CaseIterable {
    case one = "1"
    case two = "2"
    case three = "3"
    case four = "4"
    case five = "5"
    case six = "6"
    case seven = "7"
    case eight = "8"
    case nine = "9"
    case zero = "0"
    case star = "*"
    case hash = "#"

    package static func < (left: PhoneKey, right: PhoneKey) -> Bool { left.rawValue < right.rawValue }
}
