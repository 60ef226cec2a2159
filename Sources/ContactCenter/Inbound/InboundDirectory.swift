/// Which campaign a dialled number belongs to.
package struct InboundDirectory: Sendable {
    private var campaigns: [UInt64: CampaignID] = [:]
    /// A trunk may deliver a number without its country code: the number of digits that must agree at least.
    private static let leastDigits = 7

    /// Of a number that several campaigns name, the first by id: documents are checked before.
    package init(_ campaigns: some Sequence<Campaign>) {
        for campaign in campaigns.sorted(by: { $0.id > $1.id }) {
            for number in campaign.inbound?.numbers ?? [] { self.campaigns[number.digits] = campaign.id }
        }
    }

    /// - Parameter dialled: as the trunk delivers it: `+380445550101`, `380445550101`, `0445550101`.
    /// - Returns: nil where no campaign has it, or where it fits several.
    package func campaign(dialled: String) -> CampaignID? {
        let digits = String(dialled.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
        if let number = UInt64(digits), digits.utf8.count <= 15, let exact = campaigns[number] { return exact }
        let local = digits.drop { $0 == "0" }
        guard local.utf8.count >= Self.leastDigits else { return nil }
        let fitting = campaigns.filter { String($0.key).hasSuffix(local) }
        return fitting.count == 1 ? fitting.first?.value : nil
    }
}
