/// How far a copy of a store is, in bytes; nil for what is not known.
package struct CopyProgress: Hashable, Sendable {
    package var done: Int64?
    package var total: Int64?
}
