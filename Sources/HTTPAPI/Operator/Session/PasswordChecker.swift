import Foundation
import Synchronization

/// Tries and makes password hashes, a few at a time, on threads of its own.
package final class PasswordChecker: Sendable {
    /// At most so many wait; the next one is told to come later.
    private static let waitingLimit = 64

    private let queue: OperationQueue
    private let waiting = Mutex(0)
    private let cost: CredentialHash.Cost
    private let decoy: CredentialHash

    /// - Parameter threads: hashes worked on at once: each takes a core and the cost's memory.
    package init(cost: CredentialHash.Cost = .standard, threads: Int = 2) {
        self.cost = cost
        decoy = CredentialHash(decoyOf: cost)
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = threads
    }

    /// - Parameter hash: nil, or what is no hash, for a login that nobody has: that takes as long as a wrong password.
    /// - Throws: `Problem`, `overloaded`, where too many wait.
    package func matches(_ password: String, _ hash: String?) async throws -> Bool {
        let known = hash.flatMap(CredentialHash.init)
        let tried = known ?? decoy
        return try await run { try tried.matches(password) } && known != nil
    }

    package func hash(_ password: String) async throws -> CredentialHash {
        let cost = cost
        return try await run { try CredentialHash(of: password, cost: cost) }
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let isTaken = waiting.withLock { waiting in
            guard waiting < Self.waitingLimit else { return false }
            waiting += 1
            return true
        }
        guard isTaken else { throw Problem.overloaded(retryAfter: .seconds(5)) }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try work() }) }
        }
    }
}
