import ContactCenter

/// Rows that belong to an order and have a number in it: its events, attempts, works. Few for each order.
struct NumberedRows<Row: Sendable>: Sendable {
    private struct Numbered: Sendable {
        var number: Int
        var row: Row
    }

    /// Of each order, ascending by number.
    private var byOrder: [OrderID: [Numbered]] = [:]

    func all(of order: OrderID) -> [Row] {
        byOrder[order]?.map(\.row) ?? []
    }

    func row(of order: OrderID, _ number: Int) -> Row? {
        guard let rows = byOrder[order] else { return nil }
        let index = Self.index(of: number, in: rows)
        return index < rows.count && rows[index].number == number ? rows[index].row : nil
    }

    /// Puts a row in place of the one with this number, or takes that away.
    /// - Returns: the row that was there.
    mutating func replace(_ row: Row?, of order: OrderID, _ number: Int) -> Row? {
        let index = Self.index(of: number, in: byOrder[order, default: []])
        let former = self.row(of: order, number)
        switch (former, row) {
        case (nil, nil): break
        case (nil, let row?): byOrder[order, default: []].insert(Numbered(number: number, row: row), at: index)
        case (.some, let row?): byOrder[order]?[index].row = row
        case (.some, nil): byOrder[order]?.remove(at: index)
        }
        return former
    }

    /// Where the number is or would be: looked for from the end, where the newest is.
    private static func index(of number: Int, in rows: [Numbered]) -> Int {
        var index = rows.count
        while index > 0, rows[index - 1].number >= number { index -= 1 }
        return index
    }
}
