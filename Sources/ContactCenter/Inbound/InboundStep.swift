/// One step of a call's way.
package enum InboundStep: Hashable, Sendable {
    case play([Sound], then: String)
    case menu(InboundMenu)
    /// By the time of day and the days of the shop's own zone.
    case hours(CallingWindow, open: String, closed: String)
    /// The caller types the number of his order, ended by `#`: whatever comes of it, `then` follows.
    case orderNumber([Sound], wait: Duration, then: String)
    case queue(InboundWaiting)
    /// He is called back; the call ends.
    case callBack([Sound])
    /// He leaves a message of so long at most, ended by any key; the call ends.
    case voicemail([Sound], limit: Duration)
    /// To a telephone elsewhere: a courier's, another department's.
    case transfer([Sound], to: PhoneNumber)
    /// The call ends. Whom nobody has talked to is called back.
    case hangUp([Sound])
    /// He has dialled wrong: the call ends, and nobody calls him back.
    case wrongNumber([Sound])

    /// The steps that may follow.
    package var targets: [String] {
        switch self {
        case .play(_, let next), .orderNumber(_, _, let next): [next]
        case .menu(let menu): menu.keys.sorted { $0.key < $1.key }.map(\.value) + [menu.otherwise]
        case .hours(_, let open, let closed): [open, closed]
        case .queue(let waiting):
            waiting.keys.sorted { $0.key < $1.key }.map(\.value) + [waiting.otherwise, waiting.full]
        case .callBack, .voicemail, .transfer, .hangUp, .wrongNumber: []
        }
    }
}

/// A choice by one key.
package struct InboundMenu: Hashable, Sendable {
    package var sounds: [Sound]
    /// The key pressed, and the step that it leads to.
    package var keys: [PhoneKey: String]
    /// How long a key is waited for after the sounds.
    package var wait: Duration
    /// How often the sounds are played where nobody presses a key of the menu.
    package var tries: Int
    package var otherwise: String

    package init(
        sounds: [Sound], keys: [PhoneKey: String], wait: Duration = .seconds(5), tries: Int = 2, otherwise: String
    ) {
        self.sounds = sounds
        self.keys = keys
        self.wait = wait
        self.tries = tries
        self.otherwise = otherwise
    }
}

/// Waiting for an operator.
package struct InboundWaiting: Hashable, Sendable {
    /// Played before the caller's place is said; nil where it is not said.
    package var positionSound: Sound?
    /// Played before the minutes that he will wait; nil where they are not said.
    package var waitSound: Sound?
    /// Played between: what the keys do.
    package var sounds: [Sound]
    package var every: Duration
    package var keys: [PhoneKey: String]
    /// After so long the call goes to `otherwise`.
    package var longest: Duration
    package var otherwise: String
    /// With so many callers waiting a new one goes to `full`.
    package var mostWaiting: Int
    package var full: String

    package init(
        positionSound: Sound? = nil, waitSound: Sound? = nil, sounds: [Sound] = [], every: Duration = .seconds(45),
        keys: [PhoneKey: String] = [:], longest: Duration = .minutes(10), otherwise: String, mostWaiting: Int = 50,
        full: String
    ) {
        self.positionSound = positionSound
        self.waitSound = waitSound
        self.sounds = sounds
        self.every = every
        self.keys = keys
        self.longest = longest
        self.otherwise = otherwise
        self.mostWaiting = mostWaiting
        self.full = full
    }
}
