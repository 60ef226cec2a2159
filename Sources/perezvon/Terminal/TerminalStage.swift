import ContactCenter
import Node
import Web

/// Shows a demo in the terminal: a board that is drawn over where it can be, else lines now and then.
actor TerminalStage: DemoStage {
    private let board: TerminalBoard
    private let isInteractive: Bool
    private var drawn = 0
    private var boards = 0

    init() {
        board = TerminalBoard(
            language: Language(rawValue: Terminal.languageCode) ?? .english,
            width: Terminal.isInteractive ? Terminal.width : 110, usesColours: Terminal.usesColours)
        isInteractive = Terminal.isInteractive
    }

    func say(_ line: String) {
        wipe()
        Terminal.say(line)
    }

    func show(_ live: LiveBoard, startedAt: Instant) {
        boards += 1
        guard isInteractive || boards % 5 == 1 else { return }
        wipe()
        let lines = board.lines(live, startedAt: startedAt)
        Terminal.write(lines.map { $0 + "\n" }.joined() + (isInteractive ? "" : "\n"))
        drawn = isInteractive ? lines.count : 0
    }

    func sum(_ live: LiveBoard, truth: [TruthLine], more: [String]) {
        wipe()
        for line in board.summary(live, truth: truth) + more { Terminal.say(line) }
    }

    private func wipe() {
        if drawn > 0 { Terminal.write("\u{1B}[\(drawn)A\u{1B}[J") }
        drawn = 0
    }
}
