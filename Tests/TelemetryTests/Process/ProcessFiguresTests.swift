import Testing

@testable import Telemetry

/// What /proc says.
struct ProcessFiguresTests {
    @Test func aProgramsNameMayHoldParenthesesAndSpaces() throws {
        let text = "7 (a) b (c) S 1 7 7 0 -1 4194304 100 0 0 0 250 50 0 0 20 0 4 0 9000 1000000 321 184 1 1 0"
        let stat = try #require(ProcessStat(text))
        #expect(stat.cpuTicks == 300)
        #expect(stat.startTicks == 9000)
        #expect(stat.residentPages == 321)
    }

    @Test(arguments: ["", "7 (a", "7 (a) S 1 2", "7 (a) S 1 7 7 0 -1 4194304 100 0 0 0 x 50 0 0 20 0 4 0 9000 1 321"])
    func whatIsNotAStatIsNoFigure(_ text: String) {
        #expect(ProcessStat(text) == nil)
    }

    @Test func thisProcessHasFigures() throws {
        let figures = ProcessFigures.read()
        #expect(try #require(figures.residentBytes) > 1_000_000)
        #expect(try #require(figures.openFiles) >= 3)
        #expect(try #require(figures.cpuSeconds) >= 0)
        #expect(try #require(figures.startTime) > 1_600_000_000)
    }
}
