/// A machine of the simulated world, or what stands for one: `worker-1`, `database`, `telephone`, `shop-a`.
package struct Site: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    package init(stringLiteral value: String) {
        name = value
    }

    package var description: String { name }
    package static func < (left: Site, right: Site) -> Bool { left.name < right.name }
}
