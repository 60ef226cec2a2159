package import Cluster
import ContactCenter
import Logging

/// Judges a shop's orders and writes them with their leads, in one commit, in the order in which they came.
package actor Deduplicator: VirtualActor {
    package static let kind: ActorKind = "Deduplicator"

    package static var handlers: Handlers<Deduplicator> {
        var handlers = Handlers<Deduplicator>()
        handlers.on(CheckOrders.self) { try await $0.check($1.orders) }
        return handlers
    }

    private let context: ActorContext
    private let services: ActorServices
    private let shopID: ShopID
    private var check = DuplicateCheck()
    private var lastRead = 0
    private var readsUnderWay: Set<Int> = []
    /// Written orders, by the reads that may have begun before they could be seen.
    private var written: [(beforeRead: Int, orders: [Judged])] = []

    /// One submission with what was decided of it.
    private struct Judged {
        var acknowledgement: OrderAcknowledgement
        var phone: PhoneNumber?
        var lead: Lead?
        var unit: ChangeUnit
    }

    package init(_ context: ActorContext, _ services: ActorServices) {
        self.context = context
        self.services = services
        shopID = ShopID(context.address.key)
    }

    package func start() {}

    private func check(_ orders: [OrderSubmission]) async throws -> [OrderAcknowledgement] {
        lastRead += 1
        let read = lastRead
        readsUnderWay.insert(read)
        let history: [OrderHistory]
        do {
            history = try await services.reader.history(shop: shopID, orders.map(Self.query))
        } catch {
            readsUnderWay.remove(read)
            // Nothing was written: it may be sent again.
            throw AskError.unavailable("the past of the orders can't be read: \(error)")
        }
        defer { readsUnderWay.remove(read) }
        let judged = try judge(orders, history)
        readsUnderWay.remove(read)
        let verdicts = try await services.commit(judged.map(\.unit), context)
        written.append((beforeRead: lastRead, orders: judged))
        forgetWhatTheStoreShows()
        let leads = zip(judged, verdicts).compactMap { $1 == .written ? $0.lead : nil }
        if !leads.isEmpty { queue(leads) }
        return try await acknowledge(judged, verdicts)
    }

    private static func query(_ order: OrderSubmission) -> HistoryQuery {
        guard case .numbers(let first, _) = order.phone else {
            return HistoryQuery(externalID: order.externalID, phone: nil)
        }
        return HistoryQuery(externalID: order.externalID, phone: first)
    }

    private func judge(
        _ orders: [OrderSubmission], _ history: [OrderHistory]
    ) throws -> [Judged] {
        let settings = services.settings.snapshot
        guard let shop = settings.shops[shopID] else {
            throw AskError.unavailable("shop \(shopID) does not exist")
        }
        let now = context.clock.now
        return zip(orders, history).map { submission, known in
            judge(submission, known, shop, settings, at: now)
        }
    }

    private func judge(
        _ submission: OrderSubmission, _ known: OrderHistory, _ shop: Shop,
        _ settings: SettingsSnapshot, at now: Instant
    ) -> Judged {
        let number = submission.number ?? submission.externalID
        let moment = submission.submittedAt.map { $0 <= now ? $0 : now } ?? now
        let decision = check.judge(
            submission, number: number, moment: moment, policy: shop.duplicates,
            known: known.samePhone, resent: known.resent)
        switch decision {
        case .resent(let first):
            services.meter.judged(first.verdict, isResent: true, of: shop.id)
            return Judged(
                acknowledgement: OrderAcknowledgement(
                    order: first.id, externalID: submission.externalID, verdict: first.verdict,
                    isResent: true),
                unit: ChangeUnit([.orderResent(first.id, shop: shop.id, at: now)]))
        case .new(let verdict):
            services.meter.judged(verdict, isResent: false, of: shop.id)
            return take(submission, number, moment, verdict, shop, settings, at: now)
        }
    }

    private func take(
        _ submission: OrderSubmission, _ number: String, _ moment: Instant, _ verdict: OrderVerdict,
        _ shop: Shop, _ settings: SettingsSnapshot, at now: Instant
    ) -> Judged {
        let order = order(submission, number, moment, shop, at: now)
        let zone = services.calendar.rules(order.zone)
        let deadline =
            settings.campaigns[order.campaign]?.deadline(submittedAt: moment, in: zone) ?? moment
        var lead = Lead(order: order, deadline: deadline)
        let event = LeadEvent.received(verdict, deadline: deadline)
        lead.apply(event, at: now)
        check.remember(
            KnownOrder(id: order.id, number: number, submittedAt: moment, verdict: verdict),
            externalID: order.externalID, phone: order.phone)
        return Judged(
            acknowledgement: OrderAcknowledgement(
                order: order.id, externalID: order.externalID, verdict: verdict, isResent: false),
            phone: order.phone, lead: verdict == .queued ? lead : nil,
            unit: ChangeUnit([
                .orderTaken(order, lead, verdict),
                .event(order.id, number: lead.revision, at: now, event),
            ]))
    }

    private func order(
        _ submission: OrderSubmission, _ number: String, _ moment: Instant, _ shop: Shop,
        at now: Instant
    ) -> Order {
        var phones: (PhoneNumber?, PhoneNumber?) = (nil, nil)
        if case .numbers(let first, let alternative) = submission.phone { phones = (first, alternative) }
        return Order(
            id: services.ids.next(context.shard, context.epoch), shop: shop.id,
            externalID: submission.externalID, number: number, phoneField: submission.phoneField,
            phone: phones.0, alternativePhone: phones.1, name: submission.name,
            city: submission.city, currency: submission.currency, total: submission.total,
            submittedAt: moment, receivedAt: now, campaign: submission.campaign,
            source: submission.source, zone: submission.zone, body: submission.body)
    }

    /// A decision is remembered until every read that may not have seen it is over.
    private func forgetWhatTheStoreShows() {
        let oldestRead = readsUnderWay.min() ?? Int.max
        while let first = written.first, first.beforeRead < oldestRead {
            for judged in first.orders where !judged.acknowledgement.isResent {
                check.forget(
                    judged.acknowledgement.order, externalID: judged.acknowledgement.externalID,
                    phone: judged.phone)
            }
            written.removeFirst()
        }
    }

    /// Hands the leads to the scheduler of the same shard. One that is not running will load them when it starts.
    private func queue(_ leads: [Lead]) {
        context.system.tell(.dialScheduler(shopID), EnqueueLeads(leads: leads)) { [services, shopID, context] error in
            services.logger.warning(
                "new leads did not reach the scheduler; the shard starts anew and loads them",
                metadata: ["shop.id": "\(shopID)", "error": "\(error)"])
            services.shardLost(context.shard, context.epoch)
        }
    }

    private func acknowledge(
        _ judged: [Judged], _ verdicts: [UnitVerdict]
    ) async throws -> [OrderAcknowledgement] {
        var answers = judged.map(\.acknowledgement)
        for (index, verdict) in verdicts.enumerated() {
            guard case .refused(.externalIDTaken) = verdict else { continue }
            let query = HistoryQuery(externalID: answers[index].externalID, phone: nil)
            guard let known = try await services.reader.history(shop: shopID, [query]).first?.resent else {
                throw AskError.unknown("order \(answers[index].externalID) is there and can't be read")
            }
            answers[index].order = known.id
            answers[index].verdict = known.verdict
            answers[index].isResent = true
        }
        return answers
    }
}
