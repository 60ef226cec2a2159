import FoundationEssentials
import Glibc

/// What a process has used so far, as the kernel counts it.
struct ProcessFigures {
    /// Seconds of a processor.
    let work: Double
    /// Resident bytes.
    let memory: Double

    /// Zeros of a process that is gone.
    init(of pid: pid_t) {
        // proc(5): after the name in brackets, the 12th and 13th fields are the ticks in user and in kernel mode, the
        // 22nd the resident pages.
        let text = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        func field(_ number: Int) -> Double { fields.count > number ? Double(fields[number]) ?? 0 : 0 }
        work = (field(11) + field(12)) / Double(sysconf(Int32(_SC_CLK_TCK)))
        memory = field(21) * Double(sysconf(Int32(_SC_PAGESIZE)))
    }
}

/// How busy the machine is, with others' work as well.
enum Machine {
    static var load: String {
        // Linux has it always; a figure is no worse without.
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").prefix(3).joined(separator: " ")
    }
}
