import ContactCenter

/// The figures of the article, a column a shop; shops that do not fit beside each other come below.
struct SummaryTable {
    private let language: Language
    private let numbers: NumberText
    private let shops: [LiveBoard.ShopRow]
    private let currencies: [String]
    /// The currencies in which some shop's average can be told.
    private let averaged: [String]

    private static let gap = "  "

    init(_ board: LiveBoard, language: Language) {
        self.language = language
        numbers = NumberText(language: language)
        shops = board.shops
        currencies = Set(board.shops.flatMap(\.figures.counts.confirmedMicros.keys)).sorted()
        averaged = Set(board.shops.flatMap(\.figures.averageMicros.keys)).sorted()
    }

    /// At least one shop is put beside its labels; what is then too wide is cut off.
    func lines(width: Int) -> [String] {
        let labels = [BoardWord.shop[language]] + self.labels()
        let labelWidth = labels.map(\.count).max() ?? 0
        var lines: [String] = []
        var left = shops.map { [$0.name[language]] + values($0) }[...]
        while !left.isEmpty {
            var used = labelWidth
            var columns: [[String]] = []
            while let column = left.first {
                let next = used + Self.gap.count + columnWidth(column)
                if next > width, !columns.isEmpty { break }
                columns.append(column)
                left = left.dropFirst()
                used = next
            }
            if !lines.isEmpty { lines.append("") }
            lines += table(labels, labelWidth, columns).map { String($0.prefix(width)) }
        }
        return lines
    }

    private func table(_ labels: [String], _ labelWidth: Int, _ columns: [[String]]) -> [String] {
        let widths = columns.map(columnWidth)
        var rows = labels.enumerated().map { index, label in
            label + String(repeating: " ", count: labelWidth - label.count)
                + zip(columns, widths).map { column, width in
                    Self.gap + String(repeating: " ", count: width - column[index].count) + column[index]
                }.joined()
        }
        let rule = String(repeating: "─", count: labelWidth + widths.reduce(0) { $0 + $1 + Self.gap.count })
        rows.insert(rule, at: 1)
        return rows
    }

    private func columnWidth(_ column: [String]) -> Int { column.map(\.count).max() ?? 0 }

    private func labels() -> [String] {
        let words: [BoardWord] = [.received, .duplicates, .fakes, .dialled, .contacted, .contactRate, .confirmed]
        let average = averaged.map { "\(BoardWord.average[language]), \($0)" }
        let rest: [BoardWord] = [
            .attempts, .firstDialsLate, .firstDialAverage, .abandonRate, .serviceLevel, .answerSpeed, .handleTime,
            .occupancy,
        ]
        return words.map { $0[language] } + ["\(BoardWord.confirmed[language]) / \(BoardWord.contacted[language])"]
            + currencies.map { "\(BoardWord.sum[language]), \($0)" } + average + rest.map { $0[language] }
            + [BoardWord.delivered, .undelivered, .dead].map { "CRM: \($0[language])" }
    }

    private func values(_ shop: LiveBoard.ShopRow) -> [String] {
        let figures = shop.figures
        let counts = figures.counts
        let head = [
            numbers.whole(counts.received),
            counted(figures.allDuplicates, figures.duplicateShare), counted(figures.fakes, figures.fakeShare),
            numbers.whole(counts.dialled), numbers.whole(counts.contacted), numbers.share(figures.contactRate),
            numbers.whole(counts.confirmed), numbers.share(figures.confirmedShare),
        ]
        let sums = currencies.map { counts.confirmedMicros[$0].map(numbers.money) ?? "–" }
        let averages = averaged.map { figures.averageMicros[$0].map(numbers.money) ?? "–" }
        let times = [
            numbers.whole(counts.attempts), numbers.whole(counts.firstDialsLate),
            figures.averageFirstDial.map { numbers.time(.milliseconds(Int64($0 * 1000))) } ?? "–",
            numbers.share(figures.abandonRate), numbers.share(figures.serviceLevel),
            figures.averageSpeedOfAnswer.map(numbers.tenths) ?? "–",
            figures.averageHandleTime.map(numbers.tenths) ?? "–", numbers.share(figures.occupancy),
        ]
        return head + sums + averages + times + [shop.delivered, shop.undelivered, shop.dead].map(numbers.whole)
    }

    private func counted(_ count: Int, _ share: Double?) -> String {
        "\(numbers.whole(count)) (\(numbers.share(share)))"
    }
}
