import Actors
import Cluster
import ContactCenter
import HTTPTypes
package import Hummingbird

/// Signing in and out.
package struct SessionRoutes: Routes {
    private let services: APIServices
    private let passwords: PasswordChecker
    private let limits: SessionLimits
    private let failures: FailureLimit
    private let address: ClientAddress

    /// - Parameter address: tells who asks, by whom tries are limited as well as by login.
    package init(
        services: APIServices, passwords: PasswordChecker, limits: SessionLimits = SessionLimits(),
        address: ClientAddress = ClientAddress(trusting: [])
    ) {
        self.services = services
        self.passwords = passwords
        self.limits = limits
        self.address = address
        failures = FailureLimit(perMinute: limits.failuresPerMinute)
    }

    package func add(to group: RouterGroup<APIContext>) {
        group.post("sessions") { try await open($0, $1) }
        group.delete("sessions/current") { try await close($0, $1) }
    }

    private func open(_ request: Request, _ context: APIContext) async throws -> Response {
        var fields = try JSONFields(await request.json(limit: services.limits.smallBody))
        let login = fields.requiredText("login", limit: 200)
        let password = fields.requiredText("password", limit: 1000)
        try fields.finish()

        let profile = try await check(login, password, from: address.client(of: request, context))
        let token = Token.random(prefix: "pzs_")
        let hash = TokenHash(of: token)
        let now = services.now
        let expiresAt = now + limits.lifetime
        try await services.archive.addSession(
            Session(tokenHash: hash.hex, operator: profile.id, expiresAt: expiresAt))
        services.credentials.forgetSession(hash)
        try await services.archive.audit(
            AuditEntry(at: now, who: "operator/\(profile.id)", what: "sign_in", subject: "operator/\(profile.id)"))
        return .json(
            [
                "token": .string(token),
                "operator_id": .text(profile.id),
                "role": .string(profile.role.rawValue),
                "expires_at": .time(expiresAt, in: .utc),
            ], status: .created)
    }

    /// - Throws: `Problem`: a wrong login and a wrong password look and last the same.
    private func check(_ login: String, _ password: String, from address: String?) async throws -> OperatorProfile {
        let names = ["login \(login)"] + (address.map { ["address \($0)"] } ?? [])
        if let wait = failures.take(names, at: services.now) {
            throw Problem(
                .tooManyRequests, "too_many_failures", "Too many failed tries",
                detail: "Wait for the time given before the next one.", retryAfter: wait)
        }
        let profile = services.settings.snapshot.profile(login: login)
        guard try await passwords.matches(password, profile?.passwordHash), let profile else {
            throw Problem(
                .unauthorized, "wrong_credentials", "The login or the password is wrong",
                detail: "Try again, or ask a supervisor for a new password.")
        }
        failures.giveBack(names, at: services.now)
        return profile
    }

    /// Who serves campaigns is signed out of them first: with work in hand he stays.
    private func close(_ request: Request, _ context: APIContext) async throws -> Response {
        let profile = try context.requirePerson()
        guard let token = request.bearerToken else { throw Problem.unauthenticated }
        if !profile.groups.isEmpty {
            let answer = try await services.system.ask(.operatorAgent(profile.id), OperatorSignedOut())
            if case .refused(let code, let detail) = answer { throw Problem.refused(code, detail) }
        }
        let hash = TokenHash(of: token)
        try await services.archive.dropSession(tokenHash: hash.hex)
        services.credentials.forgetSession(hash)
        return Response(status: .noContent)
    }
}
