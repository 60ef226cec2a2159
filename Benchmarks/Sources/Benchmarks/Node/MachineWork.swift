import FoundationEssentials
import Glibc

/// How much all processors have worked, for whomever.
struct MachineWork {
    /// Seconds of a processor, of all of them together.
    private let busy: Double
    private let wall: Double

    init() {
        // proc(5): the first line of stat is `cpu`, then ticks in user, nice, system, idle and waiting for a disk, …
        let text = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8)) ?? ""
        let ticks = (text.split(separator: "\n").first ?? "").split(separator: " ").dropFirst().prefix(8).map {
            Double($0) ?? 0
        }
        let idle = ticks.count > 4 ? ticks[3] + ticks[4] : 0
        busy = (ticks.reduce(0, +) - idle) / Double(sysconf(Int32(_SC_CLK_TCK)))
        wall = Stopwatch.wall
    }

    /// The share of a processor since then: 2 where two had no rest.
    func processors(since start: MachineWork) -> Double { (busy - start.busy) / max(wall - start.wall, 0.001) }
}
