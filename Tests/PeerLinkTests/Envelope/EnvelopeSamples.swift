import Cluster
import PeerLink

/// One envelope of each kind, with every field set that the kind has.
enum EnvelopeSamples {
    static var all: [LinkEnvelope] {
        var tell = LinkEnvelope(kind: .tell)
        tell.address = ActorAddress(kind: "DialScheduler", key: "demo-a", partitionKey: "shop/demo-a/0")
        (tell.shard, tell.method, tell.epoch, tell.remaining) = (7, 2, 12, LinkEnvelope.forever)
        tell.payload = Array(#"{"lead":1}"#.utf8)
        var ask = tell
        ask.kind = .ask
        (ask.id, ask.remaining) = (0x0102_0304_0506_0708, 30_000)
        ask.trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        ask.address = ActorAddress(kind: "Счётчик", key: "", partitionKey: "ß")
        let answers: [ParcelAnswer] = [
            .reply(Array(#"{"n":2}"#.utf8)), .refused(.overloaded(retryAfter: .milliseconds(250))),
            .refused(.unavailable("no")), .refused(.unknown("?")), .refused(.failed("x")), .refused(.moved("m")),
            .redirect(owner: PeerAddress(host: "10.0.0.2", port: 7400), epoch: Epoch(13)),
            .redirect(owner: nil, epoch: Epoch(14)),
        ]
        var credit = LinkEnvelope(kind: .credit)
        credit.id = 65_536
        var goaway = LinkEnvelope(kind: .goaway)
        goaway.payload = Array("the node is stopping".utf8)
        var hello = LinkEnvelope(kind: .hello)
        hello.payload = Array(#"{"step":"welcome"}"#.utf8)
        return [tell, ask] + answers.map { AnswerForm.envelope($0, id: 9) } + [credit, goaway, hello]
    }
}
