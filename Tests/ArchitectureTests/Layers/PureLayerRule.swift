/// What the two lowest Swift layers leave to others: the domain everything that waits, the platform the whole trade.
enum PureLayerRule {
    private static let impurities = Result {
        try Pattern(
            #"\basync\b|\bawait\b|\bactor\s+[A-Z]\w*|(?<![\w.])Task\b|\b(?:Continuous|Suspending)Clock\b"#
                + #"|\bSystemRandomNumberGenerator\b"#)
    }

    /// Words that mean nothing to a platform of actors. `order`, `call`, `attempt` and `lead` mean something there too.
    private static let trade = Result {
        try Pattern(
            #"(?<![a-z])(?:shops?|campaigns?|customers?|dispositions?|(?:tele)?phones?|dial(?:s|led|ling|ler)?|crm)(?![a-z])"#
                + #"|order(?:intake|id)|leadid|deduplicator|operatoragent|contact[ -]?center"#,
            caseInsensitive: true)
    }

    /// Splits `openShopDoor` and `shop_door` into words, so that each is found by itself and `workshop` is none.
    private static let humps = Result { try Pattern(#"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^A-Za-z]+"#) }

    static func violations(in file: SourceFile) throws -> [Violation] {
        if file.path.hasPrefix("Sources/ContactCenter/") {
            return try impurities.get().matches(in: file.swift.code).map { match in
                Violation(
                    file.path, match.line,
                    "`\(match.groups[0])` in the domain: decide in a value that is given its `now`; the shell is in Actors"
                )
            }
        }
        if file.path.hasPrefix("Sources/Cluster/") {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            return try lines.enumerated().flatMap { index, line in
                let words = try humps.get().matches(in: String(line)).map(\.groups[0]).joined(separator: "\u{1F}")
                let found = try trade.get().matches(in: words) + trade.get().matches(in: String(line))
                return Set(found.map { $0.groups[0].lowercased() }).sorted().map { word in
                    Violation(
                        file.path, index + 1,
                        "`\(word)` in the platform, which knows actors, messages and shards only: say it in those words"
                    )
                }
            }
        }
        return []
    }
}
