import ContactCenter

/// An operator's password: `password`, `password_file` or `password_hash`, one of them.
enum PasswordFields {
    /// Called before the operator's own keys are read.
    /// - Parameter secrets: where `password_file` is looked for; nil for a request, which has no files.
    /// - Returns: the plain password, nil where there is none or a problem was noted.
    static func read(_ fields: inout Fields, secrets: SecretStore?) -> String? {
        let places = [fields.place(of: "password"), fields.place(of: "password_file")]
        let hasHash = fields.has("password_hash")
        let password = fields.optional("password", password)
        if secrets == nil {
            fields.refuse(
                "password_file", .notSupported, "a request can't name a file of the server", "send `password`")
        }
        let file = fields.optional("password_file", .text(1...1000))
        let given = [password != nil, file != nil, hasHash].count { $0 }
        guard given <= 1 else {
            fields.spot.below("password").note(
                .conflict, at: places.max(), "there are several passwords",
                "keep one of `password`, `password_file` and `password_hash`")
            return nil
        }
        guard let file, let secrets else { return password }
        do throws(SecretError) {
            let bytes = try secrets.secret(.file(file))
            let value = SettingsValue(content: .text(String(decoding: bytes, as: UTF8.self)), place: places[1])
            return Self.password.read(value, fields.spot.below("password_file"))
        } catch {
            fields.spot.below("password_file").note(.unreadableFile, at: places[1], error.what, error.advice)
            return nil
        }
    }

    private static var password: FieldType<String> {
        FieldType("a password of 8 to 200 characters") { value, spot in
            // The problem must not repeat what was typed.
            guard case .plain(let text) = value.content.asText, (8...200).contains(text.count) else {
                spot.note(
                    .outOfBounds, at: value.place, "this can't be a password", "write a text of 8 to 200 characters")
                return nil
            }
            return text
        }
    }
}

extension SettingsValue.Content {
    /// A quoted text as a plain one.
    fileprivate var asText: SettingsValue.Content {
        if case .text(let text) = self { .plain(text) } else { self }
    }
}
