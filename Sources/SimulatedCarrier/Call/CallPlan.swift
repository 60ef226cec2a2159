import ContactCenter

/// The whole course of a call as the network and the customer will have it, unless we hang up first.
struct CallPlan: Hashable {
    enum Course: Hashable {
        /// The network refuses, and nobody's telephone rings.
        case refused(Outcome, cause: String)
        /// It rings, and the customer presses the red button.
        case rejects(after: Duration)
        /// It rings until the limit.
        case silence
        /// Somebody or something picks up; what it takes to tell which is added to the ring time.
        case picksUp(ring: Duration, detection: Duration, isDetectedMachine: Bool)
    }

    struct Conversation: Hashable {
        var length: Duration
        /// The customer breaks off before it has come to anything.
        var isCutShort: Bool
    }

    /// From the order to the first ring or to the refusal.
    var progress: Duration
    var course: Course
    var conversation: Conversation
    /// How long the customer waits for a voice.
    var patience: Duration
}
