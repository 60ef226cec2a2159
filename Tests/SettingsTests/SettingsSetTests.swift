import ContactCenter
import Settings
import Testing

struct SettingsSetTests {
    private let shop = "kind: shop\nid: s\nname: S\nregion: UA\ntime_zone: Europe/Kyiv\nduplicates: {variant: A}\n"
    private let campaign = "---\nkind: campaign\nid: c\nshop: s\ngroup: ua-sales\n"
    private let person = "---\nkind: operator\nid: o\nname: O\ngroups: [ua-sales]\n"

    private func problems(_ text: String) throws -> [SettingsProblem] {
        try SettingsSet(DocumentReader.read(text: text, file: "f.yaml")).check { $0.rawValue == "Europe/Kyiv" }
    }

    @Test func aWholeSetHasNoProblems() throws {
        #expect(try problems(shop + "default_campaign: c\n" + campaign + person) == [])
    }

    @Test func anUnknownShopIsToldWithTheNearest() throws {
        let found = try problems(shop + campaign.replacing("shop: s", with: "shop: z") + person)
        #expect(found.map(\.code) == [.unknownShop])
        #expect(
            found[0].description.hasPrefix(
                "f.yaml:8:1: error: /shop: campaign c: there is no shop `z`; did you mean `s`?"))
    }

    @Test func aDefaultCampaignMustBeTheShopsOwn() throws {
        let missing = try problems(shop + "default_campaign: x\n" + campaign + person)
        #expect(missing.map(\.code) == [.unknownCampaign])
        let other = shop.replacing("id: s", with: "id: t") + "default_campaign: c\n---\n" + shop + campaign + person
        #expect(try problems(other).first?.message == "shop t: the campaign `c` is of the shop `s`")
    }

    @Test func aGroupWithoutOperatorsIsAWarning() throws {
        let found = try problems(shop + campaign + person.replacing("ua-sales", with: "ua-sale"))
        #expect(found.map(\.code) == [.emptyGroup])
        #expect(found.map(\.severity) == [.warning])
        #expect(found[0].advice == "did you mean `ua-sale`?")
    }

    @Test func idsAndLoginsAreUnique() throws {
        let twice = try problems(shop + "---\n" + shop)
        #expect(twice.map(\.code) == [.duplicateID])
        #expect(twice[0].message.hasSuffix("there is another shop s (f.yaml:1)"))
        let logins = try problems(shop + person + person.replacing("id: o", with: "id: p\nlogin: o"))
        #expect(logins.map(\.code) == [.duplicateLogin])
    }

    @Test func aNumberIsOneCampaignsOnly() throws {
        let line = "direction: both\ninbound: {numbers: [\"+380445550101\"], start: a, steps: {a: {do: hang_up}}}\n"
        let other = campaign.replacing("id: c", with: "id: d")
        let found = try problems(shop + campaign + line + other + line + person)
        #expect(found.map(\.code) == [.duplicateNumber])
        #expect(found[0].message == "campaign d: the number +380445550101 is campaign c (f.yaml:8)'s too")
    }

    @Test func timeZonesAreAskedFor() throws {
        let found = try problems(shop.replacing("Kyiv", with: "Kiyv"))
        #expect(found.map(\.code) == [.unknownTimeZone])
    }

    @Test func aClientsShopMustExist() throws {
        #expect(try problems(person + "role: client\nshop: q\n").map(\.code) == [.unknownShop])
    }

    @Test func aChangedDocumentTakesTheOldOnesPlace() throws {
        let set = try SettingsSet(DocumentReader.read(text: shop + campaign + person, file: "f.yaml"))
        let changed = try DocumentReader.read(
            json: Array(#"{"shop":"nowhere","group":"ua-sales"}"#.utf8), kind: "campaign", id: "c")
        let found = set.replacing(changed).check { _ in true }
        #expect(found.map(\.code) == [.unknownShop])
        #expect(found[0].file == nil)
    }

    @Test func aChangeIsBlamedForWhatItBreaksAlone() throws {
        let set = try SettingsSet(
            DocumentReader.read(
                text: shop + "default_campaign: c\n" + campaign + person + "---\n"
                    + shop.replacing("id: s", with: "id: t").replacing("Kyiv", with: "Kiyv"), file: "f.yaml"))
        let isKnown = { (zone: ZoneID) in zone.rawValue == "Europe/Kyiv" }
        let moved = try DocumentReader.read(
            json: Array(#"{"shop":"t","group":"ua-sales"}"#.utf8), kind: "campaign", id: "c")
        #expect(set.problems(broughtBy: moved, isKnownZone: isKnown).map(\.code) == [.unknownCampaign])
        let harmless = try DocumentReader.read(
            json: Array(#"{"shop":"s","group":"ua-sales","paused":true}"#.utf8), kind: "campaign", id: "c")
        #expect(set.problems(broughtBy: harmless, isKnownZone: isKnown) == [])
    }
}
