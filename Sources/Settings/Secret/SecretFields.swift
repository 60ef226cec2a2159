import ContactCenter

/// A secret's two keys: `<name>_file` and `<name>_env`, one of them.
enum SecretFields {
    static func read(_ fields: inout Fields, _ name: String) -> SecretReference? {
        let place = fields.place(of: name + "_env")
        let file = fields.optional(name + "_file", .text(1...1000))
        let variable = fields.optional(name + "_env", variable)
        if file != nil, variable != nil {
            fields.spot.below(name + "_env").note(
                .conflict, at: place, "there are two secrets", "keep `\(name)_file` or `\(name)_env`")
        }
        return file.map(SecretReference.file) ?? variable.map(SecretReference.environment)
    }

    static func fields(_ secret: SecretReference?, _ name: String) -> [(key: String, value: JSONText)] {
        switch secret {
        case .file(let path): [(name + "_file", .text(path))]
        case .environment(let variable): [(name + "_env", .text(variable))]
        case nil: []
        }
    }

    private static var variable: FieldType<String> {
        .scalar("an environment variable's name, as DEMO_A_CRM_SECRET") { text in
            let isName =
                (1...100).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                        true
                    default: false
                    }
                }
            return isName ? .success(text) : .failure(.malformed)
        }
    }
}
