/// Why an operator has nothing to do, as far as it lies with himself.
extension Explanation {
    package init(of desk: OperatorDesk) {
        let text: LocalizedText
        switch desk.state {
        case .offline:
            text = LocalizedText(
                en: "The operator is not signed in.", ru: "Оператор не вошёл в систему.",
                uk: "Оператор не увійшов до системи.")
        case .onBreak:
            let reason = desk.reason.map { " (\($0))" } ?? ""
            text = LocalizedText(
                en: "The operator is on a break\(reason).", ru: "У оператора перерыв\(reason).",
                uk: "В оператора перерва\(reason).")
        case .ready:
            text = LocalizedText(en: "The operator is free.", ru: "Оператор свободен.", uk: "Оператор вільний.")
        case .reserved, .ringing, .talking, .afterCall:
            let work = desk.work.map { "\($0.id.order)" } ?? "-"
            text = LocalizedText(
                en: "The operator has order \(work) in hand.", ru: "Оператор занят заказом \(work).",
                uk: "Оператор зайнятий замовленням \(work).")
        }
        self.init(code: desk.state.rawValue, since: desk.since, until: desk.graceUntil, text: text)
    }

    package init(of obstacle: ServingObstacle, to campaign: CampaignID) {
        switch obstacle {
        case .group(let group):
            self.init(
                code: "not_in_group", since: nil, until: nil,
                text: LocalizedText(
                    en: "Campaign \(campaign) belongs to group \(group), and the operator is not in it.",
                    ru: "Кампания \(campaign) принадлежит группе \(group), а оператор в неё не входит.",
                    uk: "Кампанія \(campaign) належить групі \(group), а оператор до неї не входить."))
        case .skill(let skill, let needed, let has):
            self.init(
                code: "skill_too_low", since: nil, until: nil,
                text: LocalizedText(
                    en: "Campaign \(campaign) needs skill \(skill) of level \(needed); the operator has \(has).",
                    ru: "Кампании \(campaign) нужен навык \(skill) уровня \(needed); у оператора \(has).",
                    uk: "Кампанії \(campaign) потрібна навичка \(skill) рівня \(needed); в оператора \(has)."))
        }
    }
}
