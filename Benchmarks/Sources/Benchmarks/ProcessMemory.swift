import FoundationEssentials

/// What the process holds of the machine's memory.
enum ProcessMemory {
    /// Resident bytes, as the kernel counts them; 0 where it does not say.
    static var resident: Int {
        // proc(5): the second number of statm is the resident pages.
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
        let numbers = text.split(separator: " ")
        return numbers.count > 1 ? (Int(numbers[1]) ?? 0) * 4096 : 0
    }
}
