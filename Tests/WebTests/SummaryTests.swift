import ContactCenter
import Testing
import Web

struct SummaryTests {
    private let truth = [
        TruthLine(label: "duplicates, variant A", found: 820, expected: 820),
        TruthLine(label: "fakes", found: 1399, expected: 1400),
    ]

    private func text(_ language: Language, width: Int = 100, truth: [TruthLine] = []) -> String {
        TerminalBoard(language: language, width: width).summary(Boards.board(), truth: truth)
            .joined(separator: "\n")
    }

    @Test func theSummaryInEnglish() {
        #expect(
            text(.english, truth: truth) == """
                Shop                       Home & Garden  Corner <b>24</b>
                ──────────────────────────────────────────────────────────
                Orders received                   10,250                95
                Duplicates                    800 (7.8%)          0 (0.0%)
                Fakes                         225 (2.2%)          0 (0.0%)
                Dialled                            8,900                 0
                Contacted                          7,120                 0
                Contact rate                       80.0%                 –
                Confirmed                          4,410                 0
                Confirmed / Contacted              62.3%                 –
                Sum, KZT                               –        184,501.00
                Sum, PLN                               –            312.35
                Sum, UAH                    9,281,234.57                 –
                Average, UAH                    2,104.59                 –
                Attempts                          15,800                 0
                First dials late                      12                 0
                First dial after, average           2:17                 –
                Abandon rate                        1.0%                 –
                Service level                      97.3%                 –
                Speed of answer (ASA), s             0.7                 –
                Handle time (AHT), s                91.5                 –
                Occupancy                          80.0%                 –
                CRM: delivered                     6,990                 0
                CRM: on the way                        3                 0
                CRM: dead letters                      0                 2

                Check
                  ✓ duplicates, variant A  found 820, expected 820
                  ✗ fakes                  found 1,399, expected 1,400
                """)
    }

    @Test func theSummaryInRussian() {
        #expect(
            text(.russian) == """
                Магазин                         Дом и сад  Corner <b>24</b>
                ───────────────────────────────────────────────────────────
                Принято заказов                    10 250                95
                Дубли                         800 (7,8 %)         0 (0,0 %)
                Фейки                         225 (2,2 %)         0 (0,0 %)
                Набрано                             8 900                 0
                Дозвон                              7 120                 0
                Доля дозвона                       80,0 %                 –
                Подтверждено                        4 410                 0
                Подтверждено / Дозвон              62,3 %                 –
                Сумма, KZT                              –        184 501,00
                Сумма, PLN                              –            312,35
                Сумма, UAH                   9 281 234,57                 –
                Средний чек, UAH                 2 104,59                 –
                Попытки                            15 800                 0
                Первый набор с опозданием              12                 0
                До первого набора в среднем          2:17                 –
                Потерянные ответы                   1,0 %                 –
                Уровень сервиса                    97,3 %                 –
                Ожидание оператора (ASA), с           0,7                 –
                Время на контакт (AHT), с            91,5                 –
                Занятость операторов               80,0 %                 –
                CRM: доставлено                     6 990                 0
                CRM: в пути                             3                 0
                CRM: не принято                         0                 2
                """)
    }

    @Test func shopsThatDoNotFitBesideEachOtherComeBelow() {
        let narrow = text(.english, width: 45)
        #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 45 })
        #expect(narrow.split(separator: "\n").filter { $0.hasPrefix("Orders received") }.count == 2)
    }

    @Test func aBoardWithoutShopsHasNoTable() {
        #expect(TerminalBoard(language: .english, width: 80).summary(Boards.empty).isEmpty)
    }
}
