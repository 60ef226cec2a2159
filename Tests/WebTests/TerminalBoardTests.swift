import ContactCenter
import Testing
import Web

struct TerminalBoardTests {
    private let startedAt = Boards.now - .seconds(38_530)

    private func text(
        _ language: Language, _ board: LiveBoard = Boards.board(), width: Int = 120, usesColours: Bool = false
    ) -> String {
        TerminalBoard(language: language, width: width, usesColours: usesColours)
            .lines(board, startedAt: startedAt).joined(separator: "\n")
    }

    @Test func theBoardInEnglish() {
        #expect(
            text(.english) == """
                Perezvon     2026-11-27 10:42:10 Europe/Kyiv  ×600  10:42:10 from the start
                Orders in    10,345   duplicates 800   fakes 225   contact rate 80.0%
                Queue 1–4    1: 61  2: 112  3: 7  4: 233   later 1,840   night there 96
                On the line  dialling 12   talking 21   after call 4   confirmed 4,410
                Oldest new   ██████░░░░░░░░░░░░░░  waits 4:12, to dial within 10:48
                Operators    ready 3   talking 21   after call 4   break 2
                CRM          delivered 6,990   on the way 3   dead letters 2
                """)
    }

    @Test func theBoardInRussian() {
        #expect(
            text(.russian) == """
                Perezvon         2026-11-27 10:42:10 Europe/Kyiv  ×600  10:42:10 от начала
                Заказы           10 345   дубли 800   фейки 225   доля дозвона 80,0 %
                Очередь 1–4      1: 61  2: 112  3: 7  4: 233   позже 1 840   у них ночь 96
                На линии         набор 12   разговор 21   после звонка 4   подтверждено 4 410
                Старейший новый  ██████░░░░░░░░░░░░░░  ждёт 4:12, набрать за 10:48
                Операторы        готовы 3   говорят 21   оформляют 4   перерыв 2
                CRM              доставлено 6 990   в пути 3   не принято 2
                """)
    }

    @Test func theBoardInUkrainian() {
        #expect(
            text(.ukrainian) == """
                Perezvon         2026-11-27 10:42:10 Europe/Kyiv  ×600  10:42:10 від початку
                Замовлення       10 345   дублі 800   фейки 225   частка додзвону 80,0 %
                Черга 1–4        1: 61  2: 112  3: 7  4: 233   пізніше 1 840   у них ніч 96
                На лінії         набір 12   розмова 21   після дзвінка 4   підтверджено 4 410
                Найстаріше нове  ██████░░░░░░░░░░░░░░  чекає 4:12, набрати за 10:48
                Оператори        готові 3   говорять 21   оформлюють 4   перерва 2
                CRM              доставлено 6 990   у дорозі 3   не прийнято 2
                """)
    }

    @Test func aBoardOfNothing() {
        #expect(
            text(.english, Boards.empty) == """
                Perezvon     2026-11-27 08:42:10 UTC  10:42:10 from the start
                Orders in    0   duplicates 0   fakes 0   contact rate –
                Queue 1–4    1: 0  2: 0  3: 0  4: 0   later 0   night there 0
                On the line  dialling 0   talking 0   after call 0   confirmed 0
                Oldest new   none waits
                Operators    nobody signed in
                CRM          delivered 0   on the way 0   dead letters 0
                """)
    }

    @Test func anOrderPastItsDeadlineIsLate() {
        let late = Boards.board { board in
            board.shops[0].queues[0].oldestNew = board.at - .seconds(1000)
            board.shops[0].queues[0].nearestDeadline = board.at - .seconds(100)
            board.shops[0].queues[0].overdue = 2
        }
        let line = text(.english, late).split(separator: "\n")[4]
        #expect(line == "Oldest new   ████████████████████  waits 16:40, late by 1:40   past the deadline 2")
    }

    @Test func aNightIsNoDelay() {
        let morning = Boards.board { $0.shops[0].queues[0].oldestNew = $0.at - .hours(11) }
        let line = text(.english, morning).split(separator: "\n")[4]
        #expect(line == "Oldest new   ██████░░░░░░░░░░░░░░  waits 11:00:00, to dial within 10:48")
    }

    @Test(arguments: [40, 60, 80])
    func noLineIsLongerThanTheTerminal(_ width: Int) {
        for language in Language.allCases {
            let lines = TerminalBoard(language: language, width: width).lines(Boards.board(), startedAt: startedAt)
            #expect(lines.count == TerminalBoard.height)
            #expect(lines.allSatisfy { $0.count <= width })
        }
    }

    @Test func coloursAreAddedAndTakeNoRoom() {
        let coloured = text(.ukrainian, width: 60, usesColours: true)
        var plain = ""
        var isEscape = false
        for character in coloured {
            if character == "\u{1b}" { isEscape = true }
            if !isEscape { plain.append(character) }
            if character == "m" { isEscape = false }
        }
        #expect(coloured.contains("\u{1b}[36m█████"))
        let trimmed = plain.split(separator: "\n").map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return String(line)
        }
        #expect(trimmed.joined(separator: "\n") == text(.ukrainian, width: 60))
    }
}
