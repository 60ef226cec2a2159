import ContactCenter

/// The keys of a telephone server's document.
enum TelephonyServerFields {
    static func read(_ fields: inout Fields, id: TelephonyServerID) -> TelephonyServer? {
        let driver = fields.required("driver", FieldType<TelephonyServer.Driver>.choice())
        var server = TelephonyServer(id: id)
        let capacity = fields.optional("capacity", capacity)
        guard let driver else { return nil }
        server.driver = driver
        if let channels = capacity?.channels { server.channels = channels }
        if let calls = capacity?.callsPerSecond { server.callsPerSecond = calls }
        return server
    }

    private static var capacity: FieldType<(channels: Int?, callsPerSecond: Int?)> {
        .group { fields in
            (
                fields.optional("channels", .integer(1...100_000)),
                fields.optional("calls_per_second", .integer(1...10_000))
            )
        }
    }
}

extension TelephonyServer {
    /// The keys in which `TelephonyServerFields` reads a server.
    var fields: [(key: String, value: JSONText)] {
        [
            ("driver", .text(driver.rawValue)),
            (
                "capacity",
                .fields([("channels", .number(channels)), ("calls_per_second", .number(callsPerSecond))])
            ),
        ]
    }
}
