import ContactCenter

/// The keys of a telephone server's document.
enum TelephonyServerFields {
    static func read(_ fields: inout Fields, id: TelephonyServerID) -> TelephonyServer? {
        let driver = fields.required("driver", FieldType<TelephonyServer.Driver>.choice())
        var server = TelephonyServer(id: id)
        server.address = fields.optional("address", .carrierAddress)
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
        var fields: [(key: String, value: JSONText)] = [("driver", .text(driver.rawValue))]
        if let address { fields.append(("address", .text(address))) }
        let capacity: [(key: String, value: JSONText)] = [
            ("channels", .number(channels)), ("calls_per_second", .number(callsPerSecond)),
        ]
        fields.append(("capacity", .fields(capacity)))
        return fields
    }
}

extension FieldType where Value == String {
    /// Scheme, host and port of a telephone server in a process of its own. Its port speaks plain HTTP on the nodes' own net.
    fileprivate static var carrierAddress: FieldType {
        .scalar("a carrier's address as http://127.0.0.1:7500") { text in
            let scheme = "http://"
            guard text.hasPrefix(scheme) else { return .failure(.malformed) }
            let host = text.dropFirst(scheme.count)
            guard !host.contains("@"), let place = HostPort(String(host)), !host.hasPrefix(":") else {
                return .failure(.malformed)
            }
            return place.port == 0 ? .failure(.outOfBounds) : .success(text)
        }
    }
}
