/// One thing that is wrong in a settings text: where, what, and what to write instead.
package struct SettingsProblem: Hashable, Sendable {
    /// Stable, for scripts and tests.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        case unreadableFile = "unreadable_file"
        case tooLarge = "too_large"
        case notYAML = "not_yaml"
        case notJSON = "not_json"
        case duplicateKey = "duplicate_key"
        case unknownKey = "unknown_key"
        case unknownKind = "unknown_kind"
        case missing
        case wrongType = "wrong_type"
        /// The right type, but not in the form that belongs here.
        case malformed
        case outOfBounds = "out_of_bounds"
        /// Not one of the words that are known here.
        case notAChoice = "not_a_choice"
        /// Two settings that can't both hold.
        case conflict
        /// A setting of the right form that can't be used here, or not in this version.
        case notSupported = "not_supported"
        case duplicateID = "duplicate_id"
        case duplicateLogin = "duplicate_login"
        case duplicateNumber = "duplicate_number"
        case unknownShop = "unknown_shop"
        case unknownCampaign = "unknown_campaign"
        case unknownStep = "unknown_step"
        case unknownTimeZone = "unknown_time_zone"
        case unknownRegion = "unknown_region"
        case emptyGroup = "empty_group"
        case missingSecret = "missing_secret"
    }

    package enum Severity: String, Hashable, Sendable {
        case error
        /// It works, but probably not as meant.
        case warning
    }

    package var code: Code
    package var severity: Severity
    /// The file's path, `environment` or `command line`; nil for a request's body.
    package var file: String?
    /// nil where the whole text is meant.
    package var place: TextPlace?
    /// RFC 6901, within its document; the variable's or the flag's name for those.
    package var pointer: String
    package var message: String
    /// What to write instead.
    package var advice: String

    package init(
        code: Code, severity: Severity = .error, file: String?, place: TextPlace?, pointer: String,
        message: String, advice: String
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.place = place
        self.pointer = pointer
        self.message = message
        self.advice = advice
    }
}

extension SettingsProblem: CustomStringConvertible {
    /// `shops.yaml:4:9: error: /time_zone: there is no time zone Europe/Kiyv; … (unknown_time_zone)`, as compilers write.
    package var description: String {
        var place = file ?? ""
        if let at = self.place { place += (place.isEmpty ? "" : ":") + "\(at.line):\(at.column)" }
        if !place.isEmpty { place += ": " }
        let path = pointer.isEmpty ? "" : pointer + ": "
        return "\(place)\(severity): \(path)\(message); \(advice) (\(code.rawValue))"
    }
}
