/// A store that writes on a thread of its own. The committer lives on it: between one commit and the next, nobody waits
/// for one of the threads that Swift's tasks share, where each commit's answers are just being given.
package protocol ThreadedStore: JournalStore {
    var writer: any TaskExecutor { get }
}
