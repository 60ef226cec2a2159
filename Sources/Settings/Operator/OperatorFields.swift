import ContactCenter

/// The keys of an operator's document, but for the password.
enum OperatorFields {
    static func read(_ fields: inout Fields, id: OperatorID) -> OperatorProfile? {
        let name = fields.required("name", .text())
        let login = fields.optional("login", login) ?? id.rawValue
        var profile = OperatorProfile(id: id, name: name ?? "", login: login)
        let shopPlace = fields.place(of: "shop")
        fields.set(&profile.role, "role", .choice())
        fields.set(&profile.passwordHash, "password_hash", passwordHash)
        if let groups = fields.optional("groups", FieldType<[GroupID]>.list(of: .identifier())) {
            profile.groups = Set(groups)
        }
        fields.set(&profile.skills, "skills", .mapping(from: .word, to: .integer(1...10)))
        fields.set(&profile.phone, "phone", .text())
        fields.set(&profile.shop, "shop", .identifier())
        if profile.role == .client, profile.shop == nil {
            fields.spot.below("shop").note(
                .missing, at: shopPlace, "a client belongs to a shop", "add `shop:` with the shop's id")
        }
        return name == nil ? nil : profile
    }

    /// What a person types to sign in: lower case, so that nobody is kept out by a capital letter.
    private static var login: FieldType<String> {
        .scalar("a login of 1 to 100 of a-z 0-9 - _ . + @") { text in
            let isLogin =
                (1...100).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
                        UInt8(ascii: "@"):
                        true
                    default: false
                    }
                }
            return isLogin ? .success(text) : .failure(.malformed)
        }
    }

    private static var passwordHash: FieldType<String> {
        .scalar("a password's hash, as GET answers it") { text in
            let isHash = (1...500).contains(text.utf8.count) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            return isHash ? .success(text) : .failure(FieldProblem(code: .malformed, advice: "write `password:`"))
        }
    }
}

extension OperatorProfile {
    /// The keys in which `OperatorFields` reads an operator.
    var fields: [(key: String, value: JSONText)] {
        var fields: [(key: String, value: JSONText)] = [
            ("name", .text(name)), ("role", .text(role.rawValue)), ("login", .text(login)),
        ]
        if let passwordHash { fields.append(("password_hash", .text(passwordHash))) }
        fields.append(("groups", .words(groups.sorted().map(\.rawValue))))
        fields.append(("skills", .mapping(skills) { .number($0) }))
        if let phone { fields.append(("phone", .text(phone))) }
        if let shop { fields.append(("shop", .text(shop.rawValue))) }
        return fields
    }
}
