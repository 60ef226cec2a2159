import Cluster

/// Finds a message's name from what a person wrote.
///
/// The name of the actor's kind in front may be left out, and the version too: the newest is meant then. For
/// `OrderIntake`, `submit`, `submit/1`, `order_intake.submit` and `order_intake.submit/1` are all
/// `order_intake.submit/1`.
struct CallMethods: Sendable {
    private var exact: [String: MessageName] = [:]
    private var newest: [String: (version: Int, name: MessageName)] = [:]

    init(_ names: [MessageName]) {
        for name in names {
            exact[name.rawValue] = name
            let parts = name.rawValue.split(separator: "/", maxSplits: 1)
            guard parts.count == 2, let version = Int(parts[1]) else { continue }
            let stem = String(parts[0])
            if newest[stem].map({ version > $0.version }) ?? true { newest[stem] = (version, name) }
        }
    }

    func name(_ written: String, of kind: ActorKind) -> MessageName? {
        let prefixed = Self.snakeCase(kind.rawValue) + "." + written
        return exact[prefixed] ?? newest[prefixed]?.name ?? exact[written] ?? newest[written]?.name
    }

    /// `OrderIntake` → `order_intake`, `CRMSync` → `crm_sync`.
    static func snakeCase(_ name: String) -> String {
        let letters = Array(name)
        var text = ""
        for (index, letter) in letters.enumerated() {
            let isNext = index + 1 < letters.count && letters[index + 1].isLowercase
            if letter.isUppercase, index > 0, letters[index - 1].isLowercase || isNext { text += "_" }
            text += letter.lowercased()
        }
        return text
    }
}
