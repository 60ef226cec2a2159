import Glibc
import Synchronization

/// Work that blocks, on a thread of its own, beside Swift's tasks.
final class BlockingThread: Sendable {
    private let work: @Sendable () throws -> Void
    private let error = Mutex<(any Error)?>(nil)

    private init(_ work: @escaping @Sendable () throws -> Void) {
        self.work = work
    }

    /// Runs each on its own thread; returns when all have returned.
    /// - Throws: the first error of any.
    static func run(_ works: [@Sendable () throws -> Void]) throws {
        let jobs = works.map(BlockingThread.init)
        var threads: [pthread_t] = []
        for job in jobs {
            var thread = pthread_t()
            // The thread gives back what is retained here.
            let argument = unsafe Unmanaged.passRetained(job).toOpaque()
            let code = unsafe pthread_create(
                &thread, nil,
                { argument in
                    guard let argument = unsafe argument else { return nil }
                    unsafe Unmanaged<BlockingThread>.fromOpaque(argument).takeRetainedValue().perform()
                    return nil
                }, argument)
            precondition(code == 0, "a few threads can always be made")
            threads.append(thread)
        }
        for thread in threads { pthread_join(thread, nil) }
        for job in jobs {
            if let error = job.error.withLock({ $0 }) { throw error }
        }
    }

    private func perform() {
        do {
            try work()
        } catch {
            self.error.withLock { $0 = error }
        }
    }
}
