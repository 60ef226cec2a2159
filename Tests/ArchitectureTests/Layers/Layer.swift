/// The layers of docs/ARCHITECTURE.md, lowest first. A target may depend on targets of lower layers only.
enum Layer: Int, Comparable {
    case cLibrary
    case domain
    case platform
    case actors
    /// Adapters that other adapters may use.
    case sharedAdapter
    case adapter
    case runtime
    case executable

    static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
}
