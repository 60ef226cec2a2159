import Foundation
import Testing

@testable import ContactCenter

struct ErlangTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var arrivalsPerHour: Double
        var handleTime: Double
        var agents: Int
        var target: Double
        var waiting: Double
        var serviceLevel: Double
        var meanWait: Double

        var load: Double { arrivalsPerHour * handleTime / 3600 }
        var testDescription: String { "\(load) erlangs, \(agents) operators, \(target) s" }
    }

    /// Figures of independent programs and textbooks, computed anew to twelve digits: see docs/DATA_LICENCES.md.
    static let rows: [Row] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "erlang.tsv")
        // A table that can't be read leaves no rows, and `thereAreRows` fails.
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let arrivals = Double(fields[1]), let handle = Double(fields[2]), let agents = Int(fields[4]),
                let target = Double(fields[5]), let waiting = Double(fields[6]), let level = Double(fields[7]),
                let wait = Double(fields[9])
            else { return nil }
            return Row(
                arrivalsPerHour: arrivals, handleTime: handle, agents: agents, target: target, waiting: waiting,
                serviceLevel: level, meanWait: wait)
        }
    }()

    @Test func thereAreRows() { #expect(Self.rows.count >= 30) }

    @Test(arguments: rows)
    func erlangCAgreesWithThePublishedValues(row: Row) {
        let waiting = Erlang.waiting(load: row.load, agents: row.agents)
        let level = Erlang.serviceLevel(
            load: row.load, agents: row.agents, handleTime: row.handleTime, within: row.target)
        let wait = Erlang.meanWait(load: row.load, agents: row.agents, handleTime: row.handleTime)
        #expect(abs(waiting - row.waiting) < 1e-9)
        #expect(abs(level - row.serviceLevel) < 1e-9)
        #expect(wait == row.meanWait || abs(wait - row.meanWait) < 1e-6 * row.meanWait)
    }

    /// Erlang's own table, as every textbook has it: load and lines for a blocking of 1 %, 5 %.
    @Test(arguments: [(5, 1.361, 0.01), (10, 4.461, 0.01), (20, 12.03, 0.01), (10, 6.216, 0.05), (100, 95.24, 0.05)])
    func erlangBAgreesWithTheTables(lines: Int, load: Double, blocking: Double) {
        #expect(abs(Erlang.blocking(load: load, agents: lines) - blocking) < 0.0002)
    }

    @Test(arguments: rows.filter { $0.serviceLevel > 0.5 })
    func theFewestOperatorsReachTheLevelAndOneLessDoesNot(row: Row) {
        let agents = Erlang.agents(load: row.load, handleTime: row.handleTime, share: 0.8, within: row.target)
        func level(_ agents: Int) -> Double {
            Erlang.serviceLevel(load: row.load, agents: agents, handleTime: row.handleTime, within: row.target)
        }
        #expect(level(agents) >= 0.8 && level(agents - 1) < 0.8)
    }

    @Test func edgesAreTold() {
        #expect(Erlang.blocking(load: 0, agents: 0) == 1 && Erlang.blocking(load: 3, agents: 0) == 1)
        #expect(Erlang.waiting(load: 0, agents: 1) == 0 && Erlang.waiting(load: 5, agents: 5) == 1)
        #expect(Erlang.meanWait(load: 5, agents: 5, handleTime: 60) == .infinity)
        #expect(Erlang.serviceLevel(load: 9, agents: 5, handleTime: 60, within: 20) == 0)
        #expect(Erlang.agents(load: 50, handleTime: 60, share: 0.8, within: 20, most: 7) == 7)
        #expect(Erlang.agents(load: 0, handleTime: 60, share: 0.8, within: 20) == 0)
        #expect(Erlang.blocking(load: 10_000, agents: 10_500) < 0.001)
    }

    @Test func theExponentialIsTheMathematicalLibrarys() {
        for x in stride(from: -60.0, through: 0, by: 0.0371) {
            #expect(abs(Erlang.exponential(x) - exp(x)) <= 4e-16 * exp(x), "\(x)")
        }
        #expect(Erlang.exponential(-1000) == 0 && Erlang.exponential(0) == 1)
        #expect(Erlang.exponential(-744) >= 0)
    }
}
