import ContactCenter

extension FieldType {
    /// The id of a shop, a campaign, an operator, a group, a server.
    static func identifier<Named>() -> FieldType where Value == Identifier<Named> {
        .scalar("an id of 1 to 64 of a-z 0-9 - _ ., beginning with a letter or a digit") { text in
            let id = Identifier<Named>(text)
            return id.isWellFormed ? .success(id) : .failure(.malformed)
        }
    }
}

extension FieldType where Value == TimeOfDay {
    static var timeOfDay: FieldType {
        .scalar("a time as \"10:00\"") { text in TimeOfDay(text).map(Result.success) ?? .failure(.malformed) }
    }
}

extension FieldType where Value == CivilDate {
    static var date: FieldType {
        .scalar("a date as 2026-12-31") { text in CivilDate(text).map(Result.success) ?? .failure(.malformed) }
    }
}

extension FieldType where Value == ZoneID {
    /// An IANA name by its form; whether there is such a zone, `SettingsSet` checks.
    static var timeZone: FieldType {
        .scalar("a time zone's IANA name, as Europe/Kyiv") { text in
            let isName =
                (1...64).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
                        UInt8(ascii: "-"), UInt8(ascii: "+"):
                        true
                    default: false
                    }
                }
            return isName ? .success(ZoneID(text)) : .failure(.malformed)
        }
    }
}

extension FieldType where Value == LocalizedText {
    /// One text for all languages, or a mapping with a text for some.
    static var localizedText: FieldType {
        let expected = "a text, or texts by language as {en: …, ru: …, uk: …}"
        let texts = FieldType<[Language: String]>.mapping(from: .choice(), to: .text())
        return FieldType(expected) { value, spot in
            switch value.content {
            case .plain, .text:
                return FieldType<String>.text().read(value, spot).map { LocalizedText($0) }
            case .fields(let fields) where !fields.isEmpty:
                return texts.read(value, spot).map { texts in
                    LocalizedText(Dictionary(uniqueKeysWithValues: texts.map { ($0.rawValue, $1) }))
                }
            default:
                spot.noteWrongType(value, expected)
                return nil
            }
        }
    }
}

extension FieldType where Value == PhoneNumber {
    /// In E.164: a document has no country to read a shorter form by.
    static var phoneNumber: FieldType {
        .scalar("a telephone number as \"+380445550101\"") { text in
            PhoneNumber(e164: text).map(Result.success) ?? .failure(.malformed)
        }
    }
}

extension FieldType where Value == Sound {
    static var sound: FieldType {
        .scalar("a recording's name as demo-a/greeting, without an ending") { text in
            Sound(text).map(Result.success) ?? .failure(.malformed)
        }
    }
}

extension FieldType where Value == String {
    /// A currency's ISO 4217 code by its form.
    static var currency: FieldType {
        .scalar("a currency's three capital letters, as UAH") { text in
            let isCode =
                text.utf8.count == 3
                && text.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
            return isCode ? .success(text) : .failure(.malformed)
        }
    }

    /// A country of ISO 3166-1.
    static var region: FieldType {
        .scalar("a country's two capital letters by ISO 3166, as UA") { text in
            if Region.codes.contains(text) { return .success(text) }
            let advice =
                text == "UK"
                ? "the United Kingdom is GB, Ukraine is UA" : "write a country's two capital letters by ISO 3166, as UA"
            return .failure(FieldProblem(code: .unknownRegion, advice: advice))
        }
    }

    /// An absolute address of HTTP or HTTPS.
    static var url: FieldType {
        .scalar("an address as https://shop.example/hook") { text in
            let isPrintable = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            guard isPrintable, text.utf8.count <= 2000 else { return .failure(.malformed) }
            for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
                let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
                let hasLogin = host.contains("@")
                return host.isEmpty || hasLogin ? .failure(.malformed) : .success(text)
            }
            return .failure(.malformed)
        }
    }
}
