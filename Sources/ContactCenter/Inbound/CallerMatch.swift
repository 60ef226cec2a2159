/// Which open order a caller calls about, told before an operator's telephone rings.
package enum CallerMatch {
    /// - Parameter leads: those of the shop with the caller's phone, or with the order number that he typed.
    /// - Returns: whom we tried to reach last, for he calls back; else the newest order. nil where none is open.
    package static func best(among leads: [Lead]) -> Lead? {
        leads.filter(\.state.isLive).max { left, right in
            if left.isNew != right.isNew { return left.isNew }
            return left.isNew
                ? (left.submittedAt, left.id) < (right.submittedAt, right.id)
                : (left.since, left.id) < (right.since, right.id)
        }
    }
}
