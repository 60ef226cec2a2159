import ContactCenter
import HeapModule

/// `queue [--leads 1000000] [--rounds 200000]`: the next lead of a million.
enum QueueBenchmark: Benchmark {
    static let name = "queue"
    static let summary = "the next lead of a million, by both priority variants, beside a bare heap of the same keys"

    static func run(_ options: Options, _ report: inout Report) {
        let count = options.count("leads", or: 1_000_000)
        let rounds = options.count("rounds", or: 200_000)
        // First of all, while the process has no freed memory to use again.
        remember(count, &report)
        load(&report)
        for variant in Campaign.PriorityVariant.allCases {
            choose(QueueLoad(variant: variant), count, rounds, &report)
        }
        crowd(&report)
    }

    private static func remember(_ count: Int, _ report: inout Report) {
        let load = QueueLoad(variant: .one)
        let start = ProcessMemory.resident
        let queue = queue(load, count)
        let filled = ProcessMemory.resident
        let reference = reference(load, count)
        let end = ProcessMemory.resident
        precondition(queue.count == count && reference.heap.count == count)
        report.figure(
            "memory a lead, of \(count)", Double(filled - start) / Double(count), "bytes",
            reference: Double(end - filled) / Double(count), limit: 500)
    }

    /// Leads come in batches, so that the input is not counted with the queue.
    private static func queue(_ load: QueueLoad, _ count: Int) -> DialQueue {
        var queue = load.queue()
        for start in stride(from: 0, to: count, by: 10_000) {
            _ = queue.add(load.leads(start..<min(start + 10_000, count)), at: QueueLoad.now)
        }
        return queue
    }

    private static func reference(_ load: QueueLoad, _ count: Int) -> HeapReference {
        var reference = HeapReference()
        for start in stride(from: 0, to: count, by: 10_000) {
            reference.add(load.leads(start..<min(start + 10_000, count)))
        }
        return reference
    }

    /// A shard that starts: 100,000 live leads in one go.
    private static func load(_ report: inout Report) {
        let load = QueueLoad(variant: .one)
        let leads = load.leads(0..<100_000)
        var reference = HeapReference()
        let bare = Stopwatch.seconds { reference.add(leads) }
        var queue = load.queue()
        let whole = Stopwatch.seconds { _ = queue.add(leads, at: QueueLoad.now) }
        report.figure("100,000 leads added", whole * 1000, "ms", reference: bare * 1000, limit: 500)
        let shop = queue.shop
        let campaign = Campaign(
            id: QueueLoad.campaign, shop: shop.id, priorityVariant: .two, firstDialWithin: .minutes(20),
            group: GroupID("ua-sales"))
        let replanned = Stopwatch.seconds {
            _ = queue.configure(shop: shop, campaigns: [campaign], at: QueueLoad.now)
        }
        report.figure("a policy changed over 100,000 leads", replanned * 1000, "ms", limit: 1000)
    }

    private static func choose(_ load: QueueLoad, _ count: Int, _ rounds: Int, _ report: inout Report) {
        let word = "variant \(load.variant.rawValue), \(count) leads:"
        var reference = reference(load, count)
        var queue = queue(load, count)
        let bare = Stopwatch.seconds { for _ in 0..<rounds { reference.cycle() } } / Double(rounds) * 1e6
        let id = OperatorID("olena")
        let campaigns = [QueueLoad.campaign]
        let now = QueueLoad.now
        let passed = Stopwatch.seconds {
            for _ in 0..<rounds {
                let (bid, _) = queue.bid(for: id, campaigns: campaigns, at: now)
                precondition(bid != nil, "the queue has leads")
                _ = queue.withdraw(id, at: now)
            }
        }
        report.figure("\(word) bid and withdraw", passed / Double(rounds) * 1e6, "µs", reference: bare, limit: 5)
        var chosen = 0.0
        var whole = 0.0
        for _ in 0..<max(rounds / 200, 1) {
            var attempts: [AttemptID] = []
            attempts.reserveCapacity(200)
            let claiming = Stopwatch.seconds {
                for _ in 0..<200 {
                    let (bid, _) = queue.bid(for: id, campaigns: campaigns, at: now)
                    guard let bid, let attempt = queue.claim(bid.lead, by: id, at: now).0?.attempt else { continue }
                    attempts.append(attempt)
                }
            }
            chosen += claiming / 200
            whole += claiming / 200
            // As many calls at once as a shop might have, and no more.
            whole +=
                Stopwatch.seconds {
                    for attempt in attempts {
                        queue.attemptWritten(attempt)
                        _ = queue.report(.ended(.noAnswer, cause: "19"), of: attempt, at: now)
                    }
                } / 200
        }
        let batches = Double(max(rounds / 200, 1))
        report.figure("\(word) bid and claim", chosen / batches * 1e6, "µs", reference: bare, limit: 5)
        report.figure("\(word) the same, called, not answered", whole / batches * 1e6, "µs", reference: bare, limit: 20)
    }

    /// What each command costs while a hundred and twenty operators wait with nothing to do.
    private static func crowd(_ report: inout Report) {
        let load = QueueLoad(variant: .one)
        var queue = load.queue()
        let calls = 20_000
        _ = queue.add(load.leads(0..<calls), at: QueueLoad.now)
        let now = QueueLoad.now
        var attempts: [AttemptID] = []
        for number in 0..<calls {
            let id = OperatorID("o\(number)")
            let (bid, _) = queue.bid(for: id, campaigns: [QueueLoad.campaign], at: now)
            guard let bid, let attempt = queue.claim(bid.lead, by: id, at: now).0?.attempt else { continue }
            queue.attemptWritten(attempt)
            attempts.append(attempt)
        }
        for number in 0..<120 {
            _ = queue.bid(for: OperatorID("free-\(number)"), campaigns: [QueueLoad.campaign], at: now)
        }
        let half = attempts.count / 2
        let quiet = Stopwatch.seconds {
            for attempt in attempts.prefix(half) {
                _ = queue.report(.ended(.noAnswer, cause: "19"), of: attempt, at: now)
                _ = queue.nextWake(after: now)
            }
        }
        report.figure("120 operators wait: report and next wake", quiet / Double(half) * 1e6, "µs", limit: 20)
        let busy = Stopwatch.seconds {
            for (index, attempt) in attempts.dropFirst(half).enumerated() {
                let later = now + .hours(1) + .milliseconds(index)
                _ = queue.report(.ended(.noAnswer, cause: "19"), of: attempt, at: later)
                if index == 0 { _ = queue.wake(at: later) }
            }
        }
        report.figure("120 operators wait, leads are ready: report", busy / Double(half) * 1e6, "µs", limit: 20)
    }
}
