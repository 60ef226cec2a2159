import Actors
import Cluster
import ContactCenter
import StoreRows

/// Writes a group of commits in one transaction: asks, judges, writes, commits, in three trips whatever the group's
/// size.
///
/// The units are judged here, in their order, by what the store knew when the shards were locked. An external id or a
/// phone that another process takes between the question and the insertion makes the insertion write fewer rows than
/// were sent: then the whole transaction is rolled back and begun anew, and the next question finds that process's row.
struct GroupWriter {
    let connection: Connection

    /// - Throws: `Overtaken`, where the lane begins anew, and whatever the connection throws.
    func write(_ commits: [Commit]) throws -> [CommitVerdict] {
        guard !commits.isEmpty else { return [] }
        let questions = GuardQuestions(commits)
        return try connection.transaction(questions.queries, within: LanePurpose.writer.tripLimit) { answers in
            var (epochs, guards) = try questions.read(answers)
            var rows = GroupRows()
            let verdicts = commits.map { commit -> CommitVerdict in
                guard epochs[Int64(commit.shard.rawValue)] == Int64(clamping: commit.epoch.rawValue) else {
                    return .fenced
                }
                return .written(
                    commit.units.map { unit in
                        if let refusal = guards.refusal(of: unit) { return .refused(refusal) }
                        rows.add(unit)
                        return .written
                    })
            }
            try send(rows)
            return verdicts
        }
    }

    /// What may meet another process's rows is sent in the order of its keys, so that two groups don't wait for each
    /// other.
    private func send(_ rows: GroupRows) throws {
        var sender = GroupSender(connection)
        try sendOrders(rows, &sender)
        try sendCalls(rows, &sender)
        try sendPeople(rows, &sender)
        try sender.flush()
    }

    private func sendOrders(_ rows: GroupRows, _ sender: inout GroupSender) throws {
        try sender.send(rows.orders, GroupStatements.insertOrders, .orders, .overtaken) { item, row in
            OrderRow.put(item.order, item.verdict, in: &row)
        }
        try sender.send(rows.newLeads, GroupStatements.insertLeads, .newLeads) { item, row in
            LeadRow.put(item.lead, in: &row)
            row.put(item.shop)
        }
        try sender.send(rows.leads.values, GroupStatements.updateLeads, .leads, .missing("leads")) { lead, row in
            LeadRow.put(lead, in: &row)
        }
        try sender.send(rows.resends, GroupStatements.countResends, .resends) { item, row in
            row.put(item.key)
            row.put(item.value.times)
            row.put(item.value.firstAt)
            row.put(item.value.lastAt)
        }
        try sender.send(rows.events, GroupStatements.insertEvents, .events) { item, row in
            row.put(item.id)
            row.put(Int64(item.number))
            row.put(item.at)
            row.put(item.event.word)
            row.put(EventText.write(item.event))
        }
    }

    /// Attempts end before others start: a customer may be called again in the same group.
    private func sendCalls(_ rows: GroupRows, _ sender: inout GroupSender) throws {
        try sender.send(
            rows.attempts.values, GroupStatements.updateAttempts, .attempts, .missing("attempts")
        ) { AttemptRow.put($0, in: &$1) }
        let new = rows.newAttempts.values.sorted { $0.phone.digits < $1.phone.digits }
        try sender.send(new, GroupStatements.insertAttempts, .attempts, .overtaken) { AttemptRow.put($0, in: &$1) }
        try sender.send(rows.results, GroupStatements.insertResults, .results) { ResultRow.put($0, in: &$1) }
        try sender.send(rows.deliveries.values, GroupStatements.upsertDeliveries, .deliveries) {
            DeliveryRow.put($0, in: &$1)
        }
    }

    private func sendPeople(_ rows: GroupRows, _ sender: inout GroupSender) throws {
        try sender.send(rows.states.values, GroupStatements.upsertStates, .operatorStates) {
            OperatorRows.put($0, in: &$1)
        }
        try sender.send(rows.drafts.values.compactMap(\.self), GroupStatements.upsertDrafts, .drafts) {
            OperatorRows.put($0, in: &$1)
        }
        let dropped = rows.drafts.filter { $0.value == nil }.map(\.key)
        try sender.send(dropped, GroupStatements.deleteDrafts, .droppedDrafts) { OperatorRows.put($0, in: &$1) }
        let listed = rows.doNotCall.sorted {
            ($0.key.phone.digits, $0.key.shop?.rawValue ?? "") < ($1.key.phone.digits, $1.key.shop?.rawValue ?? "")
        }
        try sender.send(listed.compactMap(\.value), GroupStatements.upsertDoNotCall, .doNotCall) {
            DoNotCallRow.put($0, in: &$1)
        }
        try sender.send(
            listed.filter { $0.value == nil }.map(\.key), GroupStatements.deleteDoNotCall, .liftedDoNotCall
        ) { key, row in
            row.put(key.phone)
            row.put(key.shop?.rawValue ?? "")
        }
    }
}
