/// Figures beside their references, a line each.
struct Report {
    private(set) var hasMissed = false

    func begin(_ name: String, _ summary: String) {
        Terminal.line("\n\(name): \(summary)")
        Terminal.line(row("", "figure", "reference", "ratio", "budget"))
    }

    /// A figure of which less is better.
    ///
    /// - Parameters:
    ///   - reference: the same work without the project's logic, in the same run; nil where there is none.
    ///   - limit: the most it may be.
    mutating func figure(
        _ what: String, _ value: Double, _ unit: String, reference: Double? = nil, limit: Double? = nil
    ) {
        let isMet = limit.map { value <= $0 } ?? true
        if !isMet { hasMissed = true }
        let budget = limit.map { "≤ \(text($0)) \(unit) \(isMet ? "met" : "MISSED")" } ?? ""
        Terminal.line(
            row(
                what, "\(text(value)) \(unit)", reference.map { "\(text($0)) \(unit)" } ?? "",
                reference.map { $0 > 0 ? "× \(text(value / $0))" : "" } ?? "", budget))
    }

    /// A figure of which more is better.
    ///
    /// - Parameters:
    ///   - least: the least it may be.
    ///   - share: the least that it may be of the reference.
    mutating func rate(
        _ what: String, _ value: Double, _ unit: String, reference: Double? = nil, least: Double? = nil,
        share: Double? = nil
    ) {
        let isEnough = least.map { value >= $0 } ?? true
        let isShare = share.map { value >= $0 * (reference ?? 0) } ?? true
        if !isEnough || !isShare { hasMissed = true }
        let budgets = [
            least.map { "≥ \(text($0)) \(isEnough ? "met" : "MISSED")" },
            share.map { "≥ × \(text($0)) \(isShare ? "met" : "MISSED")" },
        ]
        Terminal.line(
            row(
                what, "\(text(value)) \(unit)", reference.map { "\(text($0)) \(unit)" } ?? "",
                reference.map { $0 > 0 ? "× \(text(value / $0))" : "" } ?? "",
                budgets.compactMap(\.self).joined(separator: ", ")))
    }

    /// What a figure is to be seen with.
    func note(_ text: String) {
        Terminal.line("  " + text)
    }

    private func row(_ what: String, _ figure: String, _ reference: String, _ ratio: String, _ budget: String) -> String
    {
        "  " + padded(what, 52) + padded(figure, 16) + padded(reference, 16) + padded(ratio, 10) + budget
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// Three significant digits or so, without Foundation.
    private func text(_ value: Double) -> String {
        if value < 0 { return "-" + text(-value) }
        if value >= 100 { return String(Int(value + 0.5)) }
        let scaled = Int(value * 100 + 0.5)
        let cents = scaled % 100
        return "\(scaled / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
