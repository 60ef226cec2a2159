package import ContactCenter

/// The live board and its last word as text, for a terminal. The same board gives the same text everywhere.
package struct TerminalBoard: Sendable {
    private let language: Language
    private let width: Int
    private let usesColours: Bool
    private let numbers: NumberText

    /// - Parameter width: columns; no line is longer. At least 40 are used.
    package init(language: Language, width: Int, usesColours: Bool = false) {
        self.language = language
        self.width = max(40, width)
        self.usesColours = usesColours
        numbers = NumberText(language: language)
    }

    /// How many lines `lines` gives, always: so that they can be drawn over.
    package static let height = 7

    /// The board in seven lines.
    package func lines(_ board: LiveBoard, startedAt: Instant) -> [String] {
        [
            clock(board, startedAt), orders(board), queue(board), onLine(board), oldestNew(board),
            operators(board), crm(board),
        ].map { $0.text(width: width, usesColours: usesColours) }
    }

    /// The figures of each shop in a table, then what is known from elsewhere beside what was found.
    package func summary(_ board: LiveBoard, truth: [TruthLine] = []) -> [String] {
        SummaryTable(board, language: language).lines(width: width) + check(truth)
    }

    private func clock(_ board: LiveBoard, _ startedAt: Instant) -> StyledLine {
        let minutes = board.zone.minuteOfDay(at: board.at)
        let seconds = Int(board.at.seconds % 60 + 60) % 60
        let time = [minutes / 60, minutes % 60, seconds].map(numbers.padded).joined(separator: ":")
        var line = StyledLine()
        line.add(label("Perezvon"), .bold)
        line.add("\(board.zone.date(at: board.at)) \(time)")
        line.add(" \(board.zone.zone)", .dim)
        if board.speed != 1 {
            line.add("  ×\(numbers.whole(Int(min(1e6, board.speed.rounded()))))", .yellow)
        }
        line.add("  \(numbers.time(board.at - startedAt)) \(BoardWord.sinceStart[language])", .dim)
        return line
    }

    private func orders(_ board: LiveBoard) -> StyledLine {
        let totals = board.totals
        var line = StyledLine()
        line.add(label(.ordersIn))
        line.add(numbers.whole(totals.counts.received), .bold)
        add(.duplicates, numbers.whole(totals.allDuplicates), to: &line)
        add(.fakes, numbers.whole(totals.fakes), to: &line)
        add(.contactRate, numbers.share(totals.contactRate), to: &line)
        return line
    }

    private func queue(_ board: LiveBoard) -> StyledLine {
        var line = StyledLine()
        line.add(label(.queueByClass))
        for (index, count) in board.ready.enumerated() {
            line.add("\(index > 0 ? "  " : "")\(index + 1): ")
            line.add(numbers.whole(count), .bold)
        }
        add(.delayed, numbers.whole(board.delayed), to: &line)
        add(.outsideWindow, numbers.whole(board.outsideWindow), to: &line)
        return line
    }

    private func onLine(_ board: LiveBoard) -> StyledLine {
        var line = StyledLine()
        line.add(label(.onLine))
        for (index, (word, count)) in [
            (BoardWord.dialling, board.dialling), (.talking, board.talking), (.afterCall, board.afterCall),
            (.confirmed, board.totals.counts.confirmed),
        ].enumerated() {
            line.add((index > 0 ? "   " : "") + word[language].lowercased() + " ")
            line.add(numbers.whole(count), word == .confirmed ? .green : .bold)
        }
        return line
    }

    private func oldestNew(_ board: LiveBoard) -> StyledLine {
        var line = StyledLine()
        line.add(label(.oldestNewShort))
        guard let gauge = FirstDialGauge(board) else {
            line.add(BoardWord.noneWaiting[language], .dim)
            return line
        }
        let style: StyledLine.Style =
            switch gauge.level {
            case .calm: .cyan
            case .warning: .yellow
            case .late: .red
            }
        let length = 20
        let full = Int((gauge.used * Double(length)).rounded())
        line.add(String(repeating: "█", count: full), style)
        line.add(String(repeating: "░", count: length - full), .dim)
        line.add("  \(BoardWord.waits[language]) \(numbers.time(gauge.waited)), ")
        let isLate = gauge.left < .zero
        let left = numbers.time(isLate ? .zero - gauge.left : gauge.left)
        line.add("\((isLate ? BoardWord.late : .dialWithin)[language]) \(left)", isLate ? .red : .plain)
        if board.overdue > 0 {
            line.add("   \(BoardWord.lateOrders[language]) \(numbers.whole(board.overdue))", .red)
        }
        return line
    }

    private func operators(_ board: LiveBoard) -> StyledLine {
        let words: [(OperatorState, BoardWord)] = [
            (.ready, .stateReady), (.reserved, .stateReserved), (.ringing, .stateRinging),
            (.talking, .stateTalking), (.afterCall, .stateAfterCall), (.onBreak, .stateBreak),
        ]
        let present = words.compactMap { state, word in
            board.operators[state].flatMap { $0 > 0 ? (word, $0) : nil }
        }
        var line = StyledLine()
        line.add(label(.operators))
        if present.isEmpty { line.add(BoardWord.noOperators[language], .dim) }
        for (index, (word, count)) in present.enumerated() {
            line.add((index > 0 ? "   " : "") + word[language] + " ")
            line.add(numbers.whole(count), .bold)
        }
        return line
    }

    private func crm(_ board: LiveBoard) -> StyledLine {
        var line = StyledLine()
        line.add(label("CRM"))
        line.add("\(BoardWord.delivered[language]) ")
        line.add(numbers.whole(board.delivered), .bold)
        add(.undelivered, numbers.whole(board.undelivered), to: &line)
        line.add("   \(BoardWord.dead[language]) ")
        line.add(numbers.whole(board.dead), board.dead > 0 ? .red : .bold)
        return line
    }

    private func check(_ truth: [TruthLine]) -> [String] {
        guard !truth.isEmpty else { return [] }
        let longest = truth.map(\.label.count).max() ?? 0
        let lines = truth.map { check in
            let isRight = check.found == check.expected
            var line = StyledLine()
            line.add(isRight ? "  ✓ " : "  ✗ ", isRight ? .green : .red)
            line.add(check.label + String(repeating: " ", count: longest - check.label.count))
            line.add("  \(BoardWord.found[language]) \(numbers.whole(check.found))", isRight ? .plain : .red)
            line.add(", \(BoardWord.expected[language]) \(numbers.whole(check.expected))")
            return line.text(width: width, usesColours: usesColours)
        }
        return ["", BoardWord.truth[language]] + lines
    }

    private func add(_ word: BoardWord, _ value: String, to line: inout StyledLine) {
        line.add("   \(word[language].lowercased()) ")
        line.add(value, .bold)
    }

    private func label(_ word: BoardWord) -> String { label(word[language]) }

    /// The first column, as wide as the widest of its words.
    private func label(_ text: String) -> String {
        let words: [BoardWord] = [.ordersIn, .queueByClass, .onLine, .oldestNewShort, .operators]
        let longest = max(8, words.map { $0[language].count }.max() ?? 0)
        return text + String(repeating: " ", count: max(0, longest - text.count) + 2)
    }
}
