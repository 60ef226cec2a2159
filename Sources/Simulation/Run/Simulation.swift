import Glibc

/// Runs simulated worlds.
package enum Simulation {
    /// One world, from its beginning to its end, on the calling thread.
    package static func run(_ plan: SimulationPlan) -> SimulationOutcome {
        World(plan).run()
    }

    /// Whether hashing is the same in every process: else a seed may not repeat itself in another.
    package static var hashesAlike: Bool {
        unsafe getenv(variable).map { unsafe String(cString: $0) } == "1"
    }

    /// Starts this program anew with hashing that is the same in every process, unless it was started so.
    ///
    /// Nothing in a world depends on the order of a dictionary by intent; this is for the one that was overlooked.
    /// - Returns: only where that was not needed or did not work.
    package static func startAnewHashingAlike() {
        guard !hashesAlike, unsafe setenv(variable, "1", 1) == 0 else { return }
        var arguments = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
        // Where it fails, the world is run all the same.
        _ = unsafe execv("/proc/self/exe", &arguments)
    }

    private static let variable = "SWIFT_DETERMINISTIC_HASHING"
}
