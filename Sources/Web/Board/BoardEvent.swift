import ContactCenter
import FoundationEssentials

/// The board as the page reads it: one event's data.
struct BoardEvent: Encodable {
    struct Gauge: Encodable {
        var waited: String
        var left: String
        var used: Double
        var level: String
        var isLate: Bool
    }

    struct Money: Encodable {
        var currency: String
        var value: Double
    }

    struct Row: Encodable {
        var id: String
        var name: String
        var received: Int
        var duplicates: Int
        var fakes: Int
        var contactRate: Double?
        var confirmed: Int
        var confirmedShare: Double?
        var sums: [Money]
        var averages: [Money]
        var ready: [Int]
        var overdue: Int
    }

    var atMs: Int64
    var localMs: Int64
    var zone: String
    var speed: Double
    var received: Int
    var duplicates: Int
    var fakes: Int
    var attempts: Int
    var confirmed: Int
    var contactRate: Double?
    var duplicateShare: Double?
    var fakeShare: Double?
    var confirmedShare: Double?
    var ready: [Int]
    var delayed: Int
    var outsideWindow: Int
    var offered: Int
    var dialling: Int
    var talking: Int
    var afterCall: Int
    var overdue: Int
    /// nil where no new order waits.
    var gauge: Gauge?
    var operators: [String: Int]
    var delivered: Int
    var undelivered: Int
    var dead: Int
    var shops: [Row]

    init(_ board: LiveBoard, language: Language) {
        let totals = board.totals
        atMs = board.at.milliseconds
        localMs = (board.at + board.zone.offset(at: board.at)).milliseconds
        zone = board.zone.zone.rawValue
        speed = board.speed
        received = totals.counts.received
        duplicates = totals.allDuplicates
        fakes = totals.fakes
        attempts = totals.counts.attempts
        confirmed = totals.counts.confirmed
        contactRate = totals.contactRate
        duplicateShare = totals.duplicateShare
        fakeShare = totals.fakeShare
        confirmedShare = totals.confirmedShare
        ready = board.ready
        delayed = board.delayed
        outsideWindow = board.outsideWindow
        offered = board.offered
        dialling = board.dialling
        talking = board.talking
        afterCall = board.afterCall
        overdue = board.overdue
        let numbers = NumberText(language: language)
        gauge = FirstDialGauge(board).map { gauge in
            Gauge(
                waited: numbers.time(gauge.waited),
                left: numbers.time(gauge.left < .zero ? .zero - gauge.left : gauge.left), used: gauge.used,
                level: gauge.level.rawValue, isLate: gauge.left < .zero)
        }
        operators = Dictionary(uniqueKeysWithValues: board.operators.map { ($0.key.rawValue, $0.value) })
        delivered = board.delivered
        undelivered = board.undelivered
        dead = board.dead
        shops = board.shops.map { Row($0, language: language) }
    }

    /// One line of JSON, the same for the same board.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension BoardEvent.Row {
    init(_ row: LiveBoard.ShopRow, language: Language) {
        let counts = row.figures.counts
        id = row.shop.rawValue
        name = row.name[language]
        received = counts.received
        duplicates = row.figures.allDuplicates
        fakes = row.figures.fakes
        contactRate = row.figures.contactRate
        confirmed = counts.confirmed
        confirmedShare = row.figures.confirmedShare
        sums = counts.confirmedMicros.sorted { $0.key < $1.key }.map {
            BoardEvent.Money(currency: $0.key, value: Double($0.value) / 1e6)
        }
        averages = row.figures.averageMicros.sorted { $0.key < $1.key }.map {
            BoardEvent.Money(currency: $0.key, value: Double($0.value) / 1e6)
        }
        ready = row.queues.reduce(into: [0, 0, 0, 0]) { sum, queue in
            for (index, count) in queue.ready.enumerated() { sum[index] += count }
        }
        overdue = row.queues.reduce(0) { $0 + $1.overdue }
    }
}
