import ContactCenter
import Testing

@testable import PhoneNumbers

/// Time zones by prefix and by city.
struct ZoneTests {
    private let reader = LibPhoneNumberReader()

    @Test(
        arguments: [
            ("+380671234567", "Europe/Kyiv"),
            ("+48500600700", "Europe/Warsaw"),
            ("+77012345678", "Asia/Almaty"),  // all of Kazakhstan has had one offset since March 2024
            ("+77472345678", "Asia/Almaty"),
            ("+375291234567", "Europe/Minsk"),
            ("+37120123456", "Europe/Riga"),
            ("+995555123456", "Asia/Tbilisi"),
            ("+4916089527926", "Europe/Berlin"),
            ("+74951234567", "Europe/Moscow"),
            ("+73431234567", "Asia/Yekaterinburg"),
            ("+74012123456", "Europe/Kaliningrad"),
            ("+78452123456", "Europe/Saratov"),
            ("+79161234567", nil),  // Russian mobile numbers are taken along from zone to zone
            ("+78005553535", nil),
            ("+12125550123", "America/New_York"),
            ("+16025550123", "America/Phoenix"),
            ("+12085550123", nil),  // Idaho lies in two
            ("+999", nil),
        ] as [(String, String?)]) func aPrefixInOneZoneTellsIt(number: String, zone: String?) throws
    {
        #expect(reader.zone(of: try #require(PhoneNumber(e164: number)))?.rawValue == zone)
    }

    @Test(
        arguments: [
            ("Київ", "UA", "Europe/Kyiv"),
            ("", "UA", "Europe/Kyiv"),
            ("село, якого немає", "UA", "Europe/Kyiv"),
            ("м. Севастополь", "UA", "Europe/Simferopol"),
            ("Алматы", "KZ", "Asia/Almaty"),
            ("Актау", "KZ", "Asia/Almaty"),
            ("Kraków", "PL", "Europe/Warsaw"),
            ("Berlin", "DE", "Europe/Berlin"),
            ("Москва", "RU", "Europe/Moscow"),
            ("г. Москва", "RU", "Europe/Moscow"),
            ("г.Екатеринбург", "RU", "Asia/Yekaterinburg"),
            ("город НИЖНИЙ-НОВГОРОД", "RU", "Europe/Moscow"),
            ("Йошкар-Ола", "RU", "Europe/Moscow"),
            ("И\u{306}ошкар Ола", "RU", "Europe/Moscow"),
            ("орёл", "RU", "Europe/Moscow"),
            ("Орел", "RU", "Europe/Moscow"),
            ("Новосибирск, Ленина 5", "RU", "Asia/Novosibirsk"),
            ("Россия, Владивосток", "RU", "Asia/Vladivostok"),
            ("Владивосток", "RU", "Asia/Vladivostok"),
            ("Novosibirsk", "RU", "Asia/Novosibirsk"),
            ("Калининград", "RU", "Europe/Kaliningrad"),
            ("місто Омськ", "RU", "Asia/Omsk"),
            ("Київ", "RU", "Europe/Kyiv"),
            ("Warszawa", "RU", "Europe/Warsaw"),
            ("Железногорск", "RU", nil),  // two of a size, four hours apart
            ("Нарния", "RU", nil),
            ("", "RU", nil),
            ("г.", "RU", nil),
            ("Springfield", "US", nil),
            ("Київ", "??", "Europe/Kyiv"),
        ] as [(String, String, String?)])
    func aCityTellsTheZoneWhereTheCountryHasSeveral(city: String, region: String, zone: String?) {
        #expect(reader.zone(ofCity: city, region: region)?.rawValue == zone)
    }

    @Test func theTablesAreReadInFull() {
        let prefixes = PrefixZoneTable.text.split(separator: "\n").reduce(0) {
            $0 + $1.split(separator: " ").count - 1
        }
        #expect(prefixes > 1000)
        #expect(PrefixZones.known.count == prefixes)
        #expect(CityZoneTable.folds.count % 2 == 0)
    }

    @Test func aLongCityCostsNoMoreThanAShortOne() {
        #expect(reader.zone(ofCity: String(repeating: "й,", count: 1_000_000), region: "RU") == nil)
    }
}
