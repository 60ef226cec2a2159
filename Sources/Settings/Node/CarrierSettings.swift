/// How the customers of the simulated carrier behave, for drills and tests. Each is a key under `carrier:`.
package struct CarrierSettings: Hashable, Sendable {
    /// How many times faster than people its customers ring, talk and lose patience.
    package var pace = 1.0
    /// The chance that a customer of ordinary habits answers, the same at any hour; nil for the hours that people keep.
    package var answers: Double?

    package init() {}
}

extension FieldType where Value == CarrierSettings {
    static var carrier: FieldType {
        .group { fields in
            var carrier = CarrierSettings()
            fields.set(&carrier.pace, "pace", .decimal(1...1000))
            carrier.answers = fields.optional("answers", .decimal(0...1))
            return carrier
        }
    }
}
