import ContactCenter

extension SimulationOutcome {
    /// One line of JSON, for programs.
    package func json(wall: Duration) -> String {
        let fields: [(String, String)] = [
            ("seed", "\(seed)"), ("profile", Self.quoted(profile.rawValue)),
            ("trace_hash", Self.quoted("\(traceHash)")),
            ("steps", "\(steps)"), ("simulated_seconds", "\(simulated.components.seconds)"),
            ("wall_seconds", "\(wall.asSeconds)"), ("orders", "\(counts.orders)"), ("dials", "\(counts.dials)"),
            ("first_dials", "\(counts.firstDials)"), ("late_first_dials", "\(counts.lateFirstDials)"),
            ("conversations", "\(counts.conversations)"), ("results", "\(counts.results)"),
            ("deliveries", "\(counts.deliveries)"), ("commits", "\(counts.commits)"), ("fenced", "\(counts.fenced)"),
            ("violations", "[\(violations.map(Self.form).joined(separator: ","))]"),
        ]
        return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }

    private static func form(_ violation: Violation) -> String {
        "{\"code\":\(quoted(violation.code)),\"at_ms\":\(violation.at.milliseconds),\"detail\":\(quoted(violation.detail))}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            default: if scalar.value >= 32 { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }
}
