package import Cluster
package import ContactCenter

/// What became of something that an operator asked for.
package enum OperatorAnswer: Hashable, Sendable {
    case done(OperatorView)
    /// It does not fit his state: a stable code, and a sentence with what to do.
    case refused(code: String, detail: String)
}

/// The operator is there, and stays until `OperatorDisconnected`: for whoever has no event stream.
package struct OperatorConnected: WireMessage, Codable {
    package typealias Reply = OperatorView
    package static let name: MessageName = "operator_agent.connected/1"
    package init() {}
}

/// An event stream of his closed. With the last one, the grace time begins.
package struct OperatorDisconnected: WireMessage, Codable {
    package static let name: MessageName = "operator_agent.disconnected/1"
    /// The stream's name, as its polls had it; nil takes `OperatorConnected` back.
    package var stream: String?

    package init(stream: String? = nil) {
        self.stream = stream
    }
}

package struct OperatorSignedOut: WireMessage, Codable {
    package typealias Reply = OperatorAnswer
    package static let name: MessageName = "operator_agent.signed_out/1"
    package init() {}
}

package struct ReadOperator: WireMessage, Codable {
    package typealias Reply = OperatorView
    package static let name: MessageName = "operator_agent.read/1"
    package init() {}
}

/// `ready` or a break. During a call it is kept for afterwards.
package struct ChangeOperatorState: WireMessage, Codable {
    package typealias Reply = OperatorAnswer
    package static let name: MessageName = "operator_agent.change_state/1"
    package var isReady: Bool
    package var reason: String?

    private enum CodingKeys: String, CodingKey {
        case isReady = "is_ready"
        case reason
    }

    package init(isReady: Bool, reason: String?) {
        self.isReady = isReady
        self.reason = reason
    }
}

package struct AcceptWork: WireMessage, Codable {
    package typealias Reply = OperatorAnswer
    package static let name: MessageName = "operator_agent.accept/1"
    package var work: WorkID

    package init(work: WorkID) {
        self.work = work
    }
}

package struct DeclineWork: WireMessage, Codable {
    package typealias Reply = OperatorAnswer
    package static let name: MessageName = "operator_agent.decline/1"
    package var work: WorkID

    package init(work: WorkID) {
        self.work = work
    }
}

/// Keeps what is typed. JSON of at most 64 KiB.
package struct SaveDraft: WireMessage, Codable {
    package typealias Reply = OperatorAnswer
    package static let name: MessageName = "operator_agent.save_draft/1"
    package var work: WorkID
    package var body: String

    package init(work: WorkID, body: String) {
        self.work = work
        self.body = body
    }
}

/// Fixes the result. The same result of the same work again is answered as done.
package struct FixWork: WireMessage, Codable {
    package typealias Reply = OperatorAnswer
    package static let name: MessageName = "operator_agent.fix/1"
    package var work: WorkID
    package var result: WorkResult

    package init(work: WorkID, result: WorkResult) {
        self.work = work
        self.result = result
    }
}

/// Does something with the call in hand; nil hangs up.
package struct ControlCall: WireMessage, Codable {
    package typealias Reply = OperatorAnswer
    package static let name: MessageName = "operator_agent.control_call/1"
    package var control: CallControl?

    package init(control: CallControl?) {
        self.control = control
    }
}

/// Why the operator has nothing to do.
package struct ExplainOperator: WireMessage, Codable {
    package typealias Reply = [Explanation]
    package static let name: MessageName = "operator_agent.explain/1"
    package init() {}
}
