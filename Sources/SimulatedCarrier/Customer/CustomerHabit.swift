import ContactCenter

/// What is always so of one customer's telephone.
struct CustomerHabit: Hashable {
    var isInvalid: Bool
    /// The chance that the telephone is off.
    var off: Double
    /// Local hours in which he is likely to answer.
    var hours: Range<Int>
    /// His chance of answering against the ordinary customer's: 0.6…1.4.
    var eagerness: Double
    /// The chance that a machine takes the call.
    var machine: Double

    init(_ phone: PhoneNumber, seed: UInt64, model: CustomerModel) {
        let draw = Draw(seed: seed, phone.digits)
        isInvalid = draw.happens(.isInvalid, chance: model.invalid)
        off = draw.happens(.isOftenOff, chance: model.oftenOff) ? model.offWhenOften : model.off
        eagerness = 0.6 + 0.8 * draw.uniform(.isEager)
        hours = Int(7 + 4 * draw.uniform(.earliestHour))..<Int(20 + 4 * draw.uniform(.latestHour))
        machine = draw.happens(.hasMachine, chance: model.machines) ? model.machineAnswers : 0
    }

    /// The chance that he answers at this local hour; out of his hours, a quarter of it.
    func answerChance(hour: Int, model: CustomerModel) -> Double {
        let usual = model.answerByHour[(hour % 24 + 24) % 24] * eagerness
        return min(1, !model.keepsHours || hours.contains(hour) ? usual : usual / 4)
    }
}
