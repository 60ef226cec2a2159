package import ContactCenter
import Synchronization

/// Slows down who guesses: failures for each login and each address, so many a minute.
///
/// A try takes its share before the password is looked at, so that many tries at once get no more; success gives it
/// back. A limit of a login also keeps its owner out for that time: shorter than a guess would take.
package final class FailureLimit: Sendable {
    private struct Account {
        /// Failures that count still; falls by `perMinute` a minute.
        var level: Double
        var at: Instant
    }

    private static let accountLimit = 10_000
    private let perMinute: Int
    private let accounts = Mutex<[String: Account]>([:])

    package init(perMinute: Int = 10) {
        self.perMinute = perMinute
    }

    /// - Returns: nil where it may be tried, else how long to wait.
    package func take(_ names: [String], at now: Instant) -> Duration? {
        accounts.withLock { accounts in
            let levels = names.map { level(accounts[$0], now) }
            if let highest = levels.max(), highest > Double(perMinute) - 1 {
                let seconds = (highest - Double(perMinute) + 1) * 60 / Double(perMinute)
                return .milliseconds(Int64((seconds * 1000).rounded(.up)))
            }
            if accounts.count + names.count > Self.accountLimit { shrink(&accounts, now) }
            for (name, level) in zip(names, levels) { accounts[name] = Account(level: level + 1, at: now) }
            return nil
        }
    }

    /// The try was no failure.
    package func giveBack(_ names: [String], at now: Instant) {
        accounts.withLock { accounts in
            for name in names {
                guard accounts[name] != nil else { continue }
                let level = level(accounts[name], now) - 1
                accounts[name] = level > 0 ? Account(level: level, at: now) : nil
            }
        }
    }

    private func level(_ account: Account?, _ now: Instant) -> Double {
        guard let account else { return 0 }
        return max(0, account.level - (now - account.at).asSeconds * Double(perMinute) / 60)
    }

    /// Forgets what counts no more; where that is not enough, the half that failed least.
    private func shrink(_ accounts: inout [String: Account], _ now: Instant) {
        accounts = accounts.filter { level($0.value, now) > 0 }
        guard accounts.count > Self.accountLimit / 2 else { return }
        let kept = accounts.sorted { level($0.value, now) > level($1.value, now) }.prefix(Self.accountLimit / 2)
        accounts = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
