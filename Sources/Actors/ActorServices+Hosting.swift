package import Cluster
package import ContactCenter

extension ActorServices {
    /// Declares the actors of a call center. Before the first message to one.
    package func host(in system: ActorSystem) {
        system.host(OrderIntake.self) { OrderIntake($0, self) }
        system.host(Deduplicator.self) { Deduplicator($0, self) }
        system.host(DialScheduler.self) { DialScheduler($0, self) }
        system.host(OperatorAgent.self) { OperatorAgent($0, self) }
        system.host(CRMSync.self) { CRMSync($0, self) }
        system.host(DoNotCallList.self) { DoNotCallList($0, self) }
    }
}

extension SettingsSnapshot {
    /// Starts what must run without being asked: the scheduler and the CRM sync of each shop whose shard is here.
    /// - Parameter shard: only of this one; nil for all.
    package func startActors(in system: ActorSystem, only shard: ShardID? = nil) {
        for shop in shops.keys.sorted() {
            for address in [ActorAddress.dialScheduler(shop), .crmSync(shop)]
            where system.owns(system.shard(of: address)) && (shard == nil || system.shard(of: address) == shard) {
                system.tell(address, Wake())
            }
        }
    }

    /// Tells the actors of this process that settings have changed; those of others are told by their own processes.
    /// - Parameter freed: phones whose entries changed: leads that are held for them may come back.
    package func announce(in system: ActorSystem, freed: [PhoneNumber] = []) {
        for shop in shops.keys.sorted() {
            let address = ActorAddress.dialScheduler(shop)
            guard system.owns(system.shard(of: address)) else { continue }
            system.tell(address, SettingsChanged())
            for phone in freed { system.tell(address, SettingsChanged(freedPhone: phone)) }
        }
        for id in operators.keys.sorted() where system.owns(system.shard(of: .operatorAgent(id))) {
            system.tell(.operatorAgent(id), Nudge())
        }
    }
}
