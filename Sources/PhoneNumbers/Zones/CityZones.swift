import ContactCenter

/// The time zone of a city, or of a country that has only one.
struct CityZones: Sendable {
    static let known = CityZones()

    private let regions: [String: ZoneID]
    /// Per country, the cities whose zone its region does not give.
    private let cities: [String: [String: ZoneID]]
    private let neighbours: [String: ZoneID]

    init() {
        regions = Self.table(CityZoneTable.regions)
        cities = ["RU": Self.table(CityZoneTable.russia), "UA": Self.table(CityZoneTable.ukraine)]
        neighbours = Self.table(CityZoneTable.neighbours)
    }

    /// The zone of a city, looked for in the region and then, where the region has several zones, among the large cities
    /// of its neighbours. `Казань, Татарстан` is tried whole and then part by part.
    func zone(of city: String, region: String) -> ZoneID? {
        let known = cities[region]
        let own = regions[region]
        guard known != nil || own == nil else { return own }
        let text = city.prefix(CityName.cap)
        let parts = text.split(separator: ",").prefix(4)
        let names = (parts.count > 1 ? [text] + parts : [text]).map { CityName($0).folded }
        if let zone = names.lazy.compactMap({ known?[$0] }).first { return zone }
        return own ?? names.lazy.compactMap { neighbours[$0] }.first
    }

    private static func table(_ text: String) -> [String: ZoneID] {
        var table: [String: ZoneID] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let head = words.first else { continue }
            let zone = ZoneID(String(head))
            for word in words.dropFirst() { table[String(word)] = zone }
        }
        return table
    }
}
