import Glibc

/// Orders as the demo's shops send them, about 290 bytes each, the same for the same numbers. No two have an external
/// id or a telephone in common.
struct OrderLines {
    enum Flaw {
        case none
        /// `currency` is a number of as many bytes.
        case wrongType
    }

    private static let names = [
        "Krystyna Janiuk", "Венедикт Ємець", "Федір Гаврюшенко", "Оксана Мельник", "Якуб Тихонов",
    ]
    private static let cities = ["Київ", "Львів", "Одеса", "Харків", "Дніпро", "Запоріжжя", "Вінниця"]
    private static let items = [
        ("23084", "RABBIT NIGHT LIGHT"), ("85152", "HAND OVER THE CHOCOLATE   SIGN"),
        ("23009", "I LOVE LONDON BABY GIFT SET"), ("21181", "PLEASE ONE PERSON METAL SIGN"),
    ]
    /// Mobile networks of Ukraine.
    private static let networks = ["50", "63", "66", "67", "68", "73", "93", "95", "96", "97", "98", "99"]

    private let submittedAt: String

    init() {
        var seconds = time(nil)
        var parts = unsafe tm()
        unsafe gmtime_r(&seconds, &parts)
        let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
        let (hour, minute, second) = unsafe (parts.tm_hour, parts.tm_min, parts.tm_sec)
        func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
        submittedAt = "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):\(two(second))+00:00"
    }

    /// E.164 without the plus. Seven digits by a permutation of the numbers: 7,919 has no factor in common with 10^7.
    static func phone(_ number: Int) -> String {
        let digits = String((number &* 7919 &+ 1_234_567) % 10_000_000)
        return "380" + networks[number % networks.count] + String(repeating: "0", count: 7 - digits.count) + digits
    }

    func line(_ number: Int, flaw: Flaw = .none) -> [UInt8] {
        // SplitMix64's finalizer (Steele, Lea, Flood 2014).
        var random = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        random = (random ^ (random >> 30)) &* 0xBF58_476D_1CE4_E5B9
        random ^= random >> 27
        let phone = Self.phone(number)
        // As customers type it: with the country's code, or the national way.
        let typed = number % 2 == 0 ? phone : String(phone.dropFirst(2))
        let (sku, item) = Self.items[Int(random % 4)]
        let count = Int(random >> 8 % 12) + 1
        let price = Int(random >> 16 % 90_000) + 1000
        let currency = flaw == .none ? "\"UAH\"" : "12345"
        let text = """
            {"submitted_at":"\(submittedAt)","external_id":"bench-\(number)","number":"\(100_000 + number)",\
            "phone":"\(typed)","name":"\(Self.names[Int(random >> 24 % 5)])",\
            "city":"\(Self.cities[Int(random >> 32 % 7)])","currency":\(currency),\
            "total":\(money(price * count)),\
            "items":[{"sku":"\(sku)","name":"\(item)","qty":\(count),"price":\(money(price))}]}
            """
        return Array(text.utf8)
    }

    private func money(_ cents: Int) -> String {
        "\(cents / 100).\(cents % 100 / 10)\(cents % 10)"
    }
}
