import ContactCenter

/// Numbers for people, in a language's way, without a locale: the same input gives the same text on every machine.
struct NumberText: Sendable {
    let language: Language

    private var group: String { language == .english ? "," : "\u{a0}" }
    private var point: String { language == .english ? "." : "," }

    /// `12,345`
    func whole(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += group }
            text.append(digit)
        }
        return text
    }

    /// One decimal, half away from zero: `7.3`.
    func tenths(_ number: Double) -> String {
        let tenths = bounded((number * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return sign + whole(abs(tenths / 10)) + point + String(abs(tenths % 10))
    }

    /// `78.4%`; a dash where there is none.
    func share(_ share: Double?) -> String {
        guard let share else { return "–" }
        return tenths(share * 100) + (language == .english ? "%" : "\u{a0}%")
    }

    /// Millionths as hundredths: `1,234.50`.
    func money(micros: Int64) -> String {
        let hundredths = bounded((Double(micros) / 10_000).rounded())
        let cents = abs(hundredths % 100)
        let sign = hundredths < 0 ? "-" : ""
        return sign + whole(abs(hundredths / 100)) + point + (cents < 10 ? "0" : "") + String(cents)
    }

    /// `4:12`, `1:04:12`.
    func time(_ duration: Duration) -> String {
        let seconds = max(0, Int(duration.wholeMilliseconds / 1000))
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let rest = padded(seconds % 60)
        return hours > 0 ? "\(hours):\(padded(minutes)):\(rest)" : "\(minutes):\(rest)"
    }

    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Beyond what fits, the nearest that does.
    private func bounded(_ number: Double) -> Int {
        Int(exactly: min(max(number, -9e15), 9e15).rounded()) ?? 0
    }
}
