import ContactCenter
import Hummingbird

/// Which time figures are asked for, and in which pieces.
struct FiguresQuery: Hashable {
    enum Piece: String, CaseIterable {
        case none, hour, day
    }

    /// Pieces of one answer: each is a query of its own.
    static let pieceLimit = 200
    /// The service level's threshold where none is named: the field's custom of 20 s.
    static let usualThreshold = 20

    var from: Instant
    var to: Instant
    var piece: Piece
    var threshold: Duration

    /// `from` and `to` are times, or dates of the shop's own zone; today until now where they are not named.
    /// - Throws: `Problem`.
    init(_ request: Request, zone: TimeZoneRules, now: Instant) throws {
        let parameters = request.uri.queryParameters
        let today = zone.instant(of: zone.date(at: now), TimeOfDay(hour: 0, minute: 0)!)
        from = try request.time("from", zone: zone) ?? today
        to = try request.time("to", zone: zone) ?? now
        guard from < to else { throw Problem.badParameter("to", "It must be after `from`.") }
        let word = parameters["by"] ?? "none"
        guard let piece = Piece(rawValue: String(word)) else {
            throw Problem.badParameter("by", "One of: none, hour, day.")
        }
        self.piece = piece
        let seconds = parameters["threshold"].map { Int($0) ?? 0 } ?? Self.usualThreshold
        guard (1...600).contains(seconds) else {
            throw Problem.badParameter("threshold", "Whole seconds from 1 to 600.")
        }
        threshold = .seconds(seconds)
    }

    /// The pieces that the time falls into, cut at the hours or the midnights of the zone.
    /// - Throws: `Problem` where there are too many.
    func pieces(in zone: TimeZoneRules) throws -> [(from: Instant, to: Instant)] {
        guard piece != .none else { return [] }
        var pieces: [(from: Instant, to: Instant)] = []
        var start = from
        while start < to {
            guard pieces.count < Self.pieceLimit else {
                throw Problem.badParameter("by", "More than \(Self.pieceLimit) pieces: ask for a shorter time.")
            }
            let end = min(to, next(after: start, in: zone))
            pieces.append((start, end))
            start = end
        }
        return pieces
    }

    private func next(after start: Instant, in zone: TimeZoneRules) -> Instant {
        let midnight = zone.instant(of: zone.date(at: start).adding(days: 1), TimeOfDay(hour: 0, minute: 0)!)
        guard piece == .hour else { return max(midnight, start + .seconds(1)) }
        let minute = zone.minuteOfDay(at: start) % 60
        let second = Int(start.seconds % 60 + 60) % 60
        let rest = Duration.milliseconds(((start.milliseconds % 1000) + 1000) % 1000)
        return start + .seconds(3600 - minute * 60 - second) - rest
    }
}
