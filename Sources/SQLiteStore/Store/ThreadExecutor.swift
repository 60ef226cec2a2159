import Foundation

/// Runs jobs on a thread of its own, one at a time, in the order in which they came.
///
/// A queue of Dispatch would borrow a thread for each run of jobs, wake it or make it first, and be slower by that.
/// The thread ends when nobody holds the executor any more.
final class ThreadExecutor: SerialExecutor, TaskExecutor {
    private let jobs = JobQueue()

    init(name: String) {
        // Only the queue: a thread that held the executor would never end.
        let thread = Thread { [jobs] in
            Thread.current.name = name
            while let job = jobs.next() { job() }
        }
        thread.start()
    }

    deinit {
        jobs.end()
    }

    /// As both executors: what runs on the thread for a task needs not be put in the queue again to run for an actor.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.add { [self] in
            unsafe job.runSynchronously(
                isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
        }
    }
}
