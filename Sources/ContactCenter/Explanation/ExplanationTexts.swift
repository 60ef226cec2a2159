/// The sentences of explanations, in the interface's languages.
extension LocalizedText {
    init(en: String, ru: String, uk: String) {
        self.init(["en": en, "ru": ru, "uk": uk])
    }

    static func state(_ state: LeadState) -> LocalizedText {
        switch state {
        case .waiting:
            LocalizedText(en: "It waits.", ru: "Заказ ждёт.", uk: "Замовлення чекає.")
        case .offered(let id, _):
            LocalizedText(
                en: "It is shown to operator \(id).", ru: "Заказ показан оператору \(id).",
                uk: "Замовлення показано оператору \(id).")
        case .dialling(_, let id, _):
            LocalizedText(
                en: "It is being dialled\(id.map { " for operator \($0)" } ?? "").",
                ru: "Клиенту звонят\(id.map { " для оператора \($0)" } ?? "").",
                uk: "Клієнту телефонують\(id.map { " для оператора \($0)" } ?? "").")
        case .answered:
            LocalizedText(
                en: "The customer answered and is being connected.",
                ru: "Клиент ответил, его соединяют.", uk: "Клієнт відповів, його з’єднують.")
        case .talking(_, let id, _):
            LocalizedText(
                en: "Operator \(id) is talking to the customer.",
                ru: "Оператор \(id) говорит с клиентом.", uk: "Оператор \(id) розмовляє з клієнтом.")
        case .afterCall(_, let id, _):
            LocalizedText(
                en: "Operator \(id) is writing the result.", ru: "Оператор \(id) записывает результат.",
                uk: "Оператор \(id) записує результат.")
        case .held(.doNotCall):
            LocalizedText(
                en: "The phone is on a do-not-call list. Remove it there, or release the order.",
                ru: "Телефон в списке «не звонить». Уберите его из списка или выпустите заказ.",
                uk: "Телефон у списку «не телефонувати». Приберіть його зі списку або випустіть замовлення.")
        case .held(.phone(let problem)):
            LocalizedText(
                en: "The phone can't be dialled (\(problem.rawValue)). Correct it, or release the order.",
                ru: "По этому телефону нельзя позвонить (\(problem.rawValue)). Исправьте его или выпустите заказ.",
                uk:
                    "За цим телефоном не можна зателефонувати (\(problem.rawValue)). Виправте його або випустіть замовлення."
            )
        case .duplicate(let twin, _):
            LocalizedText(
                en: "It is a duplicate of order \(twin). A supervisor can release it.",
                ru: "Это дубль заказа \(twin). Супервизор может его выпустить.",
                uk: "Це дубль замовлення \(twin). Супервізор може його випустити.")
        case .finished(let end):
            LocalizedText(
                en: "It is finished: \(end.word).", ru: "Работа закончена: \(end.word).",
                uk: "Роботу завершено: \(end.word).")
        }
    }

    static func noCampaign(_ id: CampaignID) -> LocalizedText {
        LocalizedText(
            en: "Campaign \(id) does not exist any more. Restore it, or cancel the order.",
            ru: "Кампании \(id) больше нет. Восстановите её или отмените заказ.",
            uk: "Кампанії \(id) більше немає. Відновіть її або скасуйте замовлення.")
    }

    static func paused(_ id: CampaignID) -> LocalizedText {
        LocalizedText(
            en: "Campaign \(id) is paused.", ru: "Кампания \(id) приостановлена.",
            uk: "Кампанію \(id) призупинено.")
    }

    static func callingWindow(
        _ zone: ZoneID, _ window: CallingWindow, _ until: Instant, _ local: TimeZoneRules
    ) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en:
                "The customer may be called from \(window.from) to \(window.to) of \(zone) time: the next opening is \(time).",
            ru:
                "Клиенту можно звонить с \(window.from) до \(window.to) по времени \(zone): следующее открытие — \(time).",
            uk:
                "Клієнту можна телефонувати з \(window.from) до \(window.to) за часом \(zone): наступне відкриття — \(time)."
        )
    }

    static func heldFor(_ id: OperatorID) -> LocalizedText {
        LocalizedText(
            en: "It is being given to operator \(id).", ru: "Заказ передаётся оператору \(id).",
            uk: "Замовлення передається оператору \(id).")
    }

    static func turn(ahead: Int, waiting: Int, _ campaign: Campaign) -> LocalizedText {
        LocalizedText(
            en:
                "It may be dialled now and waits for a free operator of group \(campaign.group): \(ahead) before it, \(waiting) operators free.",
            ru:
                "Можно звонить; ждёт свободного оператора группы \(campaign.group): впереди \(ahead), свободных операторов \(waiting).",
            uk:
                "Можна телефонувати; чекає на вільного оператора групи \(campaign.group): попереду \(ahead), вільних операторів \(waiting)."
        )
    }

    static func promised(
        _ id: OperatorID, _ until: Instant, _ local: TimeZoneRules
    ) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en: "Operator \(id) promised this call. If he can't, anyone may take it from \(time).",
            ru: "Этот звонок обещал оператор \(id). Если он не сможет, с \(time) его возьмёт любой.",
            uk: "Цей дзвінок обіцяв оператор \(id). Якщо він не зможе, з \(time) його візьме будь-хто.")
    }

    static func callback(_ until: Instant, _ local: TimeZoneRules) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en: "The customer asked to be called at \(time).",
            ru: "Клиент просил позвонить в \(time).", uk: "Клієнт просив зателефонувати о \(time).")
    }

    static func dailyCap(_ cap: Int, _ until: Instant, _ local: TimeZoneRules) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en: "The day's \(cap) attempts are made. The next one is \(time).",
            ru: "Попытки этого дня (\(cap)) сделаны. Следующая — \(time).",
            uk: "Спроби цього дня (\(cap)) зроблено. Наступна — \(time).")
    }

    static func customerBusy(_ until: Instant, _ local: TimeZoneRules) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en: "Somebody is calling this customer already. Next look at \(time).",
            ru: "Этому клиенту уже звонят. Следующая проверка в \(time).",
            uk: "Цьому клієнту вже телефонують. Наступна перевірка о \(time).")
    }

    static func personCap(_ cap: Int, _ until: Instant, _ local: TimeZoneRules) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en: "This person had the day's \(cap) calls, over all shops. The next one is \(time).",
            ru: "Этому человеку уже звонили сегодня \(cap) раз от всех магазинов. Следующий звонок — \(time).",
            uk: "Цій людині вже телефонували сьогодні \(cap) разів від усіх магазинів. Наступний дзвінок — \(time).")
    }

    static func doNotCall(until: Instant, _ local: TimeZoneRules) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en: "The phone is on a do-not-call list until \(time).",
            ru: "Телефон в списке «не звонить» до \(time).",
            uk: "Телефон у списку «не телефонувати» до \(time).")
    }

    static func retry(
        _ outcome: Outcome?, _ until: Instant, _ local: TimeZoneRules
    ) -> LocalizedText {
        let time = local.wording(of: until)
        let word = outcome?.rawValue ?? "-"
        return LocalizedText(
            en: "The last attempt ended with «\(word)». The next one is \(time).",
            ru: "Последняя попытка закончилась так: «\(word)». Следующая — \(time).",
            uk: "Остання спроба закінчилася так: «\(word)». Наступна — \(time).")
    }

    static func abandonedCallback(_ until: Instant, _ local: TimeZoneRules) -> LocalizedText {
        let time = local.wording(of: until)
        return LocalizedText(
            en:
                "The customer answered and no operator was free. He is called again first, from \(time), by a reserved operator.",
            ru:
                "Клиент ответил, но свободного оператора не было. С \(time) ему перезвонят первым, с занятым под него оператором.",
            uk:
                "Клієнт відповів, але вільного оператора не було. З \(time) йому передзвонять першим, із закріпленим оператором."
        )
    }

    static func inboundReserve(_ id: CampaignID) -> LocalizedText {
        LocalizedText(
            en: "Campaign \(id): the operator is kept free for inbound calls.",
            ru: "Кампания \(id): оператор оставлен свободным для входящих звонков.",
            uk: "Кампанія \(id): оператора залишено вільним для вхідних дзвінків.")
    }

    static func diallingAhead(_ id: CampaignID, _ count: Int) -> LocalizedText {
        LocalizedText(
            en:
                "Campaign \(id): \(count) calls are under way; whoever answers is given to the operator who waits longest.",
            ru: "Кампания \(id): звонков в пути \(count); ответивший достанется оператору, который ждёт дольше всех.",
            uk:
                "Кампанія \(id): дзвінків у дорозі \(count); хто відповість, дістанеться оператору, який чекає найдовше."
        )
    }

    static func beingOffered(_ id: CampaignID, _ count: Int) -> LocalizedText {
        LocalizedText(
            en: "Campaign \(id): \(count) leads are ready and are being given out.",
            ru: "Кампания \(id): готовы \(count), раздаются операторам.",
            uk: "Кампанія \(id): готові \(count), роздаються операторам.")
    }

    static func allOutsideWindow(
        _ id: CampaignID, _ count: Int, _ until: Instant?, _ local: TimeZoneRules
    ) -> LocalizedText {
        let time = until.map(local.wording) ?? "-"
        return LocalizedText(
            en: "Campaign \(id): \(count) leads wait for their customers' calling window, the first until \(time).",
            ru: "Кампания \(id): \(count) ждут часов, когда клиентам можно звонить, первый — до \(time).",
            uk: "Кампанія \(id): \(count) чекають годин, коли клієнтам можна телефонувати, перший — до \(time).")
    }

    static func allDelayed(
        _ id: CampaignID, _ count: Int, _ next: Instant?, _ local: TimeZoneRules
    ) -> LocalizedText {
        let time = next.map(local.wording) ?? "-"
        return LocalizedText(
            en: "Campaign \(id): all \(count) leads wait for their next attempt, the first until \(time).",
            ru: "Кампания \(id): все \(count) ждут следующей попытки, первый — до \(time).",
            uk: "Кампанія \(id): усі \(count) чекають наступної спроби, перший — до \(time).")
    }

    static func noLeads(_ id: CampaignID) -> LocalizedText {
        LocalizedText(
            en: "Campaign \(id) has nobody to call.", ru: "Кампании \(id) некому звонить.",
            uk: "Кампанії \(id) нема кому телефонувати.")
    }
}

extension TimeZoneRules {
    /// `2026-11-27 10:00`, local.
    func wording(of instant: Instant) -> String {
        let minutes = minuteOfDay(at: instant)
        return "\(date(at: instant)) \(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }
}
