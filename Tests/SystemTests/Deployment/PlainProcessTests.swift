import Foundation
import Testing

extension SystemTests {
    /// The compose files' commands with their environment, without containers.
    @Suite(.serialized)
    struct PlainProcessTests {
        @Test(.timeLimit(.minutes(2)))
        func oneMachineRunsAsItsComposeFileSays() async throws {
            let deployment = try PlainDeployment("compose.yaml")
            let token = try deployment.secret("admin-token")
            let order = #"{"external_id":"plain-1","number":"plain-1","phone":"+380671234567"}"#
            var known = JSON.null
            for life in 1...2 {
                let node = try deployment.start("node")
                defer { node.process.signal(SIGKILL) }
                try await node.becomesHealthy()
                // The second life has the first one's volume: the order is a resend.
                let answer = try Answer.to("POST", "/v1/shops/lavka/orders", port: node.http, token: token, body: order)
                #expect(answer.status == 202, "\(answer.text)")
                #expect(answer.json["resent"].flag ?? false == (life == 2))
                #expect(known.isNull || known == answer.json["order_id"])
                known = answer.json["order_id"]
                #expect(try Answer.to("GET", "/livez", port: node.admin).status == 200)
                #expect(try await node.stop() == 0)
                #expect(try !node.isHealthy(), "a node that is gone is not healthy")
            }
            let volume = deployment.folder + "/volumes/data"
            #expect(try FileManager.default.contentsOfDirectory(atPath: volume).contains("perezvon.sqlite"))
            // The rest of the container is read-only: nothing may be written beside the volume.
            let mounted = deployment.folder + "/mounts/cluster-config/one-machine"
            #expect(try Set(names(below: mounted)) == Set(names(below: Project.path("cluster-config/one-machine"))))
        }

        private func names(below folder: String) throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: folder)
        }
    }
}
