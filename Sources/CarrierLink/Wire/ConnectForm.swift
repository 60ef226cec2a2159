/// The body of `POST /calls/{attempt}/connect`.
struct ConnectForm: Codable, Hashable {
    var `operator`: String
}
