import ContactCenter
import HTTPAPI
import Hummingbird
import Web

extension NodeRun {
    /// The live page: on a real node for supervisors and administrators.
    func addBoard(to router: Router<APIContext>) throws {
        let credentials = node.api.credentials
        let draining = node.api.draining
        let board = try BoardRoutes(
            source: node.api.board, isOpen: isBoardOpen, isStopping: { draining.isOn },
            authorize: { token in
                switch try await credentials.identity(of: token) {
                case .administrator: .granted
                case .person(let profile) where profile.role == .supervisor || profile.role == .administrator: .granted
                case .person, .shop: .forbidden
                case nil: .unknown
                }
            })
        board.add(to: router)
    }
}
