import Actors
import Cluster
import ContactCenter

/// What happened, in a line for people and a number for the hash.
struct TraceLine {
    private let what: Occurrence?
    private let plain: String

    init(_ what: Occurrence) {
        self.what = what
        plain = ""
    }

    init(text: String) {
        what = nil
        plain = text
    }

    /// Worked out only where somebody reads it.
    var text: String {
        guard let what else { return plain }
        switch what {
        case .committed(let commits, let verdicts): return Self.commit(commits, verdicts)
        case .settings: return "settings"
        case .submitted(let order, let shop): return "\(shop) sends order \(order.externalID) \(order.phoneField)"
        case .acknowledged(let answer, let shop):
            let again = answer.isResent ? " again" : ""
            return "\(shop) is told: \(answer.externalID) is \(answer.order) \(answer.verdict.word)\(again)"
        case .screen(let id, let view): return "\(id) sees \(view.state.rawValue) \(view.work.map { "\($0.id)" } ?? "")"
        default: return "\(what)"
        }
    }

    private static func commit(_ commits: [Commit], _ verdicts: [CommitVerdict]) -> String {
        zip(commits, verdicts).map { commit, verdict -> String in
            let head = "commit shard \(commit.shard) epoch \(commit.epoch)"
            guard case .written(let units) = verdict else { return head + " FENCED" }
            let rows = zip(commit.units, units).map { unit, verdict -> String in
                let changes = unit.changes.map(describe).filter { !$0.isEmpty }.joined(separator: ", ")
                if case .refused(let why) = verdict { return "[\(changes) REFUSED \(why)]" }
                return "[\(changes)]"
            }
            return head + " " + rows.joined(separator: " ")
        }.joined(separator: "; ")
    }

    private static func describe(_ change: Change) -> String {
        switch change {
        case .orderTaken(let order, _, let verdict): "order \(order.id) \(order.externalID) \(verdict.word)"
        case .orderResent(let id, _, _): "resent \(id)"
        case .leadChanged(let lead): "lead \(lead.id) \(lead.state.word) due \(lead.dueAt.milliseconds)"
        case .event(let id, let number, _, let event): "event \(id)#\(number) \(event.word)"
        case .attemptStarted(let attempt, _, _): "dial \(attempt.id) \(attempt.operator.map { "for \($0)" } ?? "ahead")"
        case .attemptChanged(let attempt): "attempt \(attempt.id) \(attempt.outcome?.rawValue ?? "open")"
        case .resultFixed(let result): "result \(result.work) \(result.result.disposition.rawValue)"
        case .delivery(let delivery): "delivery \(delivery.id) \(delivery.state.word)"
        case .operatorState(let span):
            "\(span.operator) \(span.state.rawValue) \(span.until == nil ? "begins" : "ends")"
        case .draftSaved(let draft): "draft \(draft.work)"
        case .draftDropped(let work): "draft of \(work) dropped"
        case .doNotCallAdded(let entry): "do not call \(entry.phone.digits)"
        case .doNotCallRemoved(let phone, _): "call again \(phone.digits)"
        }
    }

    /// What of it goes into the hash.
    var mark: UInt64 {
        guard let what else { return 1 }
        return switch what {
        case .committed(let commits, let verdicts):
            commits.reduce(UInt64(verdicts.count)) { sum, commit in
                commit.units.reduce(sum &* 31 &+ UInt64(commit.shard.rawValue) << 32 &+ commit.epoch.rawValue) {
                    $0 &* 31 &+ UInt64($1.changes.count)
                }
            }
        case .acknowledged(let answer, _): answer.order.rawValue
        case .callPlaced(let call): call.attempt.order.rawValue &* 31 &+ UInt64(call.attempt.number)
        case .callEnded(let attempt, _): attempt.order.rawValue &* 37 &+ UInt64(attempt.number)
        case .resultPromised(_, let work, _): work.order.rawValue &* 41 &+ UInt64(work.number)
        case .crmReceived(let delivery, _): delivery.id.order.rawValue &* 43 &+ UInt64(delivery.id.event)
        case .owned(let shard, let epoch, _): UInt64(shard.rawValue) << 32 | epoch.rawValue
        default: 2
        }
    }
}
