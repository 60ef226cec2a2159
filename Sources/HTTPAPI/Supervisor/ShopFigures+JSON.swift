import ContactCenter

extension ShopFigures {
    /// Every figure, with the counts it is made of. A rate without a divisor is null.
    var json: JSONValue {
        [
            "received": .integer(counts.received),
            "resent": .integer(counts.resent),
            "duplicates": .integer(counts.duplicates),
            "fakes_by_phone": .integer(counts.fakesByPhone),
            "fakes_by_operator": .integer(counts.fakesByOperator),
            "dialled": .integer(counts.dialled),
            "contacted": .integer(counts.contacted),
            "confirmed": .integer(counts.confirmed),
            "attempts": .integer(counts.attempts),
            "attempts_by_outcome": .object(
                Outcome.allCases.map { JSONMember($0.rawValue, .integer(counts.attemptsByOutcome[$0] ?? 0)) }),
            "answers": .integer(counts.answers),
            "handled": .integer(counts.handled),
            "abandoned": .integer(counts.abandoned),
            "first_dials_late": .integer(counts.firstDialsLate),
            "contact_rate": .real(contactRate),
            "duplicate_share": .real(duplicateShare),
            "fake_share": .real(fakeShare),
            "fake_and_duplicate_share": .real(fakeAndDuplicateShare),
            "confirmed_share": .real(confirmedShare),
            "service_level": .real(serviceLevel),
            "average_speed_of_answer": .real(averageSpeedOfAnswer),
            "average_handle_time": .real(averageHandleTime),
            "abandon_rate": .real(abandonRate),
            "occupancy": .real(occupancy),
            "average_first_dial": .real(averageFirstDial),
            "confirmed_sums": .object(
                counts.confirmedMicros.sorted { $0.key < $1.key }
                    .map { JSONMember($0.key, .string(Money.text(micros: $0.value))) }),
            "average_order_value": averageOrderValue,
        ]
    }

    /// By currency; null without a confirmed order.
    private var averageOrderValue: JSONValue {
        guard !counts.confirmedByCurrency.isEmpty else { return .null }
        return .object(
            counts.confirmedByCurrency.sorted { $0.key < $1.key }.map { currency, count in
                let sum = counts.confirmedMicros[currency] ?? 0
                return JSONMember(currency, .string(Money.average(micros: sum, count: count)))
            })
    }
}

/// Sums in millionths of a currency, as texts.
enum Money {
    /// Exact, with at least two decimals: `210.48`.
    static func text(micros: Int64) -> String {
        let digits = String(micros.magnitude)
        let full = String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
        var decimals = full.suffix(6)
        while decimals.utf8.count > 2, decimals.hasSuffix("0") { decimals.removeLast() }
        return (micros < 0 ? "-" : "") + full.dropLast(6) + "." + decimals
    }

    /// Rounded half away from zero to two decimals.
    static func average(micros: Int64, count: Int) -> String {
        let step: Int64 = 10_000
        let (quotient, rest) = micros.quotientAndRemainder(dividingBy: Int64(count))
        let isUp = rest.magnitude >= UInt64(count) - rest.magnitude
        let whole = quotient + (isUp ? rest.signum() : 0)
        let (hundredths, left) = whole.quotientAndRemainder(dividingBy: step)
        let rounded = hundredths + (left.magnitude * 2 >= UInt64(step) ? left.signum() : 0)
        return text(micros: rounded * step)
    }
}
