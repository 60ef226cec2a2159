import FoundationEssentials
import Glibc

/// What the system says of this process. Read from `/proc`; a figure that can't be read is nil.
package struct ProcessFigures: Hashable, Sendable {
    package var residentBytes: Double?
    /// User and system time since the start.
    package var cpuSeconds: Double?
    package var openFiles: Double?
    /// Seconds since 1970.
    package var startTime: Double?

    package static func read() -> ProcessFigures {
        let stat = text("/proc/self/stat").flatMap(ProcessStat.init)
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        let bootTime = text("/proc/stat").flatMap(Self.bootTime)
        return ProcessFigures(
            residentBytes: stat.map { $0.residentPages * Double(sysconf(Int32(_SC_PAGESIZE))) },
            cpuSeconds: stat.map { $0.cpuTicks / ticks },
            openFiles: openFileCount,
            startTime: stat.flatMap { stat in bootTime.map { $0 + stat.startTicks / ticks } })
    }

    /// The `btime` line of `/proc/stat`.
    static func bootTime(_ text: String) -> Double? {
        text.split(separator: "\n").first { $0.hasPrefix("btime ") }.flatMap { Double($0.dropFirst(6)) }
    }

    private static var openFileCount: Double? {
        // No /proc, no figure: on such a system the series is left out.
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { Double($0.count) }
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The fields of `/proc/<pid>/stat` that are used, as proc(5) counts them.
struct ProcessStat: Hashable {
    var cpuTicks: Double
    var startTicks: Double
    var residentPages: Double

    init?(_ text: String) {
        // The second field is the program's name in parentheses, which may hold spaces and parentheses.
        guard let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split { $0 == " " || $0 == "\n" }
        guard fields.count > 21, let user = Double(fields[11]), let system = Double(fields[12]),
            let start = Double(fields[19]), let resident = Double(fields[21])
        else { return nil }
        cpuTicks = user + system
        startTicks = start
        residentPages = resident
    }
}

extension Metrics {
    /// Shows the process's own figures, read when somebody asks.
    package func addProcess() {
        gauge("perezvon_process_resident_memory_bytes", "Memory of the process that is in RAM.") {
            ProcessFigures.read().residentBytes
        }
        counter("perezvon_process_cpu_seconds_total", "CPU time of the process, user and system.") {
            ProcessFigures.read().cpuSeconds
        }
        gauge("perezvon_process_open_fds", "Open files and sockets of the process.") {
            ProcessFigures.read().openFiles
        }
        gauge("perezvon_process_start_time_seconds", "When the process was started, in seconds since 1970.") {
            ProcessFigures.read().startTime
        }
    }
}
