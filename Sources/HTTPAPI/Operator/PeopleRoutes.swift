/// All routes of the people's side: operators, supervisors, administrators.
package enum PeopleRoutes {
    package static func all(
        _ services: APIServices, passwords: PasswordChecker, sessions: SessionLimits = SessionLimits(),
        address: ClientAddress = ClientAddress(trusting: [])
    ) -> [any Routes] {
        [
            SessionRoutes(services: services, passwords: passwords, limits: sessions, address: address),
            OperatorRoutes(services: services), OperatorEventRoutes(services: services),
            WorkRoutes(services: services), OrderCardRoutes(services: services),
            SupervisorRoutes(services: services), BoardEventRoutes(services: services),
            FiguresRoutes(services: services), DeliveryRoutes(services: services),
            DocumentRoutes(services: services), KeyRoutes(services: services), DoNotCallRoutes(services: services),
        ]
    }
}
