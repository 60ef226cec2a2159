/// What the command line says of a node's settings, as it was typed; nil where it says nothing.
package struct NodeOverrides: Hashable, Sendable {
    package var name: String?
    package var http: String?
    package var link: String?
    package var advertise: String?
    package var admin: String?
    package var data: String?
    package var store: String?
    /// Words with commas between them.
    package var roles: String?
    package var logLevel: String?

    package init(
        name: String? = nil, http: String? = nil, link: String? = nil, advertise: String? = nil, admin: String? = nil,
        data: String? = nil, store: String? = nil, roles: String? = nil, logLevel: String? = nil
    ) {
        self.name = name
        self.http = http
        self.link = link
        self.advertise = advertise
        self.admin = admin
        self.data = data
        self.store = store
        self.roles = roles
        self.logLevel = logLevel
    }

    /// The texts by the names of the configuration file's keys, which are also the flags' and the variables' names.
    var texts: [String: String] {
        let all: [String: String?] = [
            "name": name, "http": http, "link": link, "advertise": advertise, "admin": admin, "data": data,
            "store": store, "roles": roles, "log_level": logLevel,
        ]
        return all.compactMapValues(\.self)
    }
}
