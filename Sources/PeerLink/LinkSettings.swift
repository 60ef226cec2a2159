/// Limits and times of the link. Those that stand here suit a node of any size.
package struct LinkSettings: Sendable {
    package var security: LinkSecurity
    /// Bytes of parcels that may wait for one peer; over that `.refused(.overloaded)`. Answers that wait may be twice
    /// as many before the connection is closed.
    package var waitingBytes = 16 << 20
    /// Asks of one peer that may be unanswered here; over that they are answered `overloaded`.
    package var asksUnderWay = 65_536
    package var connectLimit: Duration = .seconds(1)
    /// From the connection to the end of the handshake; for a person, to the end of the first request.
    package var handshakeLimit: Duration = .seconds(5)
    /// A peer that was not heard for so long is sent a PING.
    package var pingAfter: Duration = .seconds(2)
    /// A peer that was not heard for so long is gone.
    package var silenceLimit: Duration = .seconds(4)
    /// A connection that takes nothing of what waits for it for so long is closed.
    package var writeLimit: Duration = .seconds(10)
    /// A person's connection without a request, or a request without its end, for so long is closed.
    package var idleLimit: Duration = .seconds(30)
    /// The kernel gives up on bytes that were not acknowledged for so long.
    package var acknowledgeLimit: Duration = .seconds(4)
    /// Connections taken at once, and of them those that have not shown who they are.
    package var connections = 256
    package var strangers = 64
    /// The shortest and the longest time without a new try after a failed one; it doubles in between.
    package var shortestPause: Duration = .milliseconds(50)
    package var longestPause: Duration = .seconds(2)
    /// Bytes of the body of a person's call; of all that are being received on all connections.
    package var callBytes = 1 << 20
    package var allCallBytes = 32 << 20
    /// Streams that a peer may have open at once.
    package var streams = 100
    /// How often the connections are looked at.
    package var tick: Duration = .milliseconds(500)

    package init(security: LinkSecurity) {
        self.security = security
    }
}
