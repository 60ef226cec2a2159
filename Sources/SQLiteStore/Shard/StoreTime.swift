import Actors
import Glibc
import StoreRows

/// The store's time, by which leases run: milliseconds since the machine was started, and which start that was.
///
/// The processes that share an SQLite file are on one machine, since its WAL lies in shared memory: they all read one clock.
/// It is the kernel's monotonic clock, because a wall clock can be set: an hour forward would end every lease, an hour back
/// would keep the dead alive. Read inside the transaction, when the wait for others is over.
struct StoreTime {
    /// A lease given before the machine was started anew has ended.
    let boot: String
    let milliseconds: Int64

    static func now() throws -> StoreTime {
        guard let boot else {
            throw StoreError.unusable(
                what: "\(bootPath) can't be read", advice: "Give the node the kernel's /proc: leases are counted by it."
            )
        }
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return StoreTime(boot: boot, milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Random, and the same for all processes of the machine until it starts anew: random(4).
    private static let bootPath = "/proc/sys/kernel/random/boot_id"

    private static let boot: String? = {
        let descriptor = unsafe open(bootPath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = unsafe Glibc.read(descriptor, &bytes, bytes.count)
        let text = bytes.prefix(max(0, count)).prefix { $0 > 0x20 }
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }()
}

extension Values {
    /// The two parameters of `WorkerRow.isAlive`.
    mutating func put(_ time: StoreTime) {
        put(time.boot)
        put(time.milliseconds)
    }
}
