import Actors
import ContactCenter

/// A store that does not give back all that was written.
struct ForgetfulStore: StorePartAround {
    let whole: WitnessedStore
    let defect: StoreDefect

    func draft(of work: WorkID) throws -> Draft? {
        defect == .draftsDropped ? nil : try whole.draft(of: work)
    }

    func pendingDeliveries(shop: ShopID, limit: Int) throws -> [Delivery] {
        let pending = try whole.pendingDeliveries(shop: shop, limit: limit)
        return defect == .deliverySkipped ? Array(pending.dropFirst()) : pending
    }

    func liveLeads(shop: ShopID) throws -> [Lead] {
        let leads = try whole.liveLeads(shop: shop)
        return defect == .watermarkOffByOne ? leads.dropLast() : leads
    }

    func doNotCall() throws -> [DoNotCallEntry] {
        defect == .doNotCallNotLoaded ? [] : try whole.doNotCall()
    }
}
