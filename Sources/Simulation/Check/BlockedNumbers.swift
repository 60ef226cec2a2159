import ContactCenter

/// The do-not-call lists as they were promised to whoever asked for an entry.
struct BlockedNumbers: Sendable {
    private struct Entry: Sendable {
        var entry: DoNotCallEntry
        var promisedAt: Instant
    }

    private var entries: [PhoneNumber: [Entry]] = [:]
    private var written: Set<DoNotCallEntry> = []

    mutating func note(written entry: DoNotCallEntry) {
        written.insert(entry)
    }

    mutating func note(promised entry: DoNotCallEntry, at now: Instant, _ findings: inout Findings) {
        if !written.contains(entry) {
            findings.report(.answeredTooEarly, at: now, "a phone is said to be listed, and is not on disk")
        }
        let former = entries[entry.phone]?.first { $0.entry.shop == entry.shop }
        entries[entry.phone, default: []].removeAll { $0.entry.shop == entry.shop }
        // What was promised before goes on, where only its words changed.
        let since = former.map { $0.entry.until == entry.until ? $0.promisedAt : now } ?? now
        entries[entry.phone, default: []].append(Entry(entry: entry, promisedAt: since))
    }

    /// When the phone was promised not to be dialled by this shop at this moment; nil where it was not.
    func promise(of phone: PhoneNumber, _ shop: ShopID, at moment: Instant) -> Instant? {
        entries[phone]?.filter { entry in
            (entry.entry.shop == nil || entry.entry.shop == shop) && entry.entry.until.map { $0 > moment } ?? true
        }.map(\.promisedAt).min()
    }
}
