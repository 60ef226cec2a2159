/// Why a list can't be given: the asker's fault.
package enum QueryError: Error, Hashable, Sendable {
    /// The cursor was not made by this list.
    case badCursor
}
