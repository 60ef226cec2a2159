/// Where everything is kept.
package enum StoreLocation: Hashable, Sendable {
    /// A file of this machine.
    case sqlite(path: String)
    /// A server, by libpq's connection URL: several hosts with commas between them, parameters after `?`. It never has a
    /// password in it: that is `NodeSettings.storePassword`.
    case postgres(url: String)
}

extension FieldType where Value == StoreLocation {
    static var store: FieldType {
        let location = location
        return FieldType(location.expected) { value, spot in
            // Before anything is said that would repeat it.
            switch value.content {
            case .plain(let text) where StoreURL.hasPassword(text), .text(let text) where StoreURL.hasPassword(text):
                spot.note(
                    .notSupported, at: value.place,
                    "the store's password does not stand in its address, where others may read it",
                    "put it into a file of its own and write `store_password_file:`, or set PEREZVON_STORE_PASSWORD_FILE"
                )
                return nil
            default: return location.read(value, spot)
            }
        }
    }

    private static var location: FieldType {
        .scalar("sqlite:PATH or postgresql://USER@HOST:5432/DATABASE") { text in
            guard (1...2000).contains(text.utf8.count) else { return .failure(.outOfBounds) }
            if text.hasPrefix("sqlite:"), text != "sqlite:" {
                return .success(.sqlite(path: String(text.dropFirst("sqlite:".count))))
            }
            return StoreURL.isUsable(text) ? .success(.postgres(url: text)) : .failure(.malformed)
        }
    }
}
