/// Shops that differ in their names alone, and are called at any hour. Nobody serves them: their leads wait.
enum ShopDocuments {
    static func names(_ count: Int) -> [String] { (1...count).map { "shop-\($0)" } }

    static func text(_ count: Int) -> String {
        names(count).map { name in
            """
            kind: shop
            id: \(name)
            name: \(name)
            region: UA
            time_zone: Europe/Kyiv
            duplicates: {variant: A}
            default_campaign: \(name)-calls
            ---
            kind: campaign
            id: \(name)-calls
            shop: \(name)
            mode: progressive
            group: nobody
            window: {from: "00:00", to: "24:00"}
            """
        }.joined(separator: "\n---\n")
    }
}
