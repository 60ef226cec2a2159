import Actors

extension Page {
    /// One page of items that are in memory; the cursor is the last item's id.
    /// - Parameter sorted: by id, ascending.
    init(_ sorted: [Item], _ page: PageRequest, id: (Item) -> String) {
        let rest = page.cursor.map { cursor in sorted.drop { id($0) <= cursor } } ?? sorted[...]
        let items = Array(rest.prefix(page.limit))
        self.init(items: items, next: rest.count > items.count ? items.last.map(id) : nil)
    }
}
