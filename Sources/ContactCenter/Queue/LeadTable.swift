/// The live leads of a shop, in pages, so that growing never copies nor doubles them.
struct LeadTable {
    typealias Slot = Int32

    private struct Cell {
        var lead: Lead?
        var place = Place.nowhere
        /// Rises whenever the lead leaves a heap: an entry with another stamp is stale.
        var stamp: UInt32 = 0
    }

    /// In which heap of its campaign's queue a lead is.
    enum Place: Equatable {
        case nowhere
        /// With the class as people see it, 0…3.
        case ready(class: UInt8)
        case delayed
        /// Kept for one operator's claim.
        case held
    }

    private static let pageSize = 1024
    private var pages: [ContiguousArray<Cell>] = []
    private var slots: [OrderID: Slot] = [:]
    private var free: [Slot] = []

    var count: Int { slots.count }

    func slot(of id: OrderID) -> Slot? { slots[id] }

    mutating func reserve(_ count: Int) {
        slots.reserveCapacity(count)
    }

    /// - Precondition: the lead is not in the table.
    mutating func insert(_ lead: Lead) -> Slot {
        let slot = free.popLast() ?? newSlot()
        precondition(slots.updateValue(slot, forKey: lead.id) == nil, "lead \(lead.id) twice")
        self[cell: slot].lead = lead
        return slot
    }

    mutating func remove(_ slot: Slot) {
        slots[self[slot].id] = nil
        self[cell: slot].lead = nil
        self[cell: slot].place = .nowhere
        self[cell: slot].stamp &+= 1
        free.append(slot)
    }

    subscript(slot: Slot) -> Lead {
        _read { yield pages[Int(slot) / Self.pageSize][Int(slot) % Self.pageSize].lead! }
        _modify { yield &pages[Int(slot) / Self.pageSize][Int(slot) % Self.pageSize].lead! }
    }

    func place(of slot: Slot) -> Place { self[cell: slot].place }
    func stamp(of slot: Slot) -> UInt32 { self[cell: slot].stamp }

    /// Notes where the lead is now; entries made for it before become stale.
    mutating func move(_ slot: Slot, to place: Place) -> UInt32 {
        self[cell: slot].place = place
        self[cell: slot].stamp &+= 1
        return self[cell: slot].stamp
    }

    var allSlots: [Slot] { slots.values.sorted() }

    private subscript(cell slot: Slot) -> Cell {
        _read { yield pages[Int(slot) / Self.pageSize][Int(slot) % Self.pageSize] }
        _modify { yield &pages[Int(slot) / Self.pageSize][Int(slot) % Self.pageSize] }
    }

    private mutating func newSlot() -> Slot {
        if pages.last.map({ $0.count == Self.pageSize }) ?? true {
            pages.append([])
            pages[pages.count - 1].reserveCapacity(Self.pageSize)
        }
        pages[pages.count - 1].append(Cell())
        return Slot((pages.count - 1) * Self.pageSize + pages[pages.count - 1].count - 1)
    }
}
