package import ContactCenter

/// A word of the live board, on the page and in the terminal.
package enum BoardWord: String, CaseIterable, Sendable {
    case title, description, skip, connecting, live, lost, theme, language, speed
    case signIn, signInWhy, login, password, enter, wrongSignIn, notAllowed, signOut
    case ordersIn, duplicates, fakes, dialled, contacted, contactRate, confirmed, confirmedShare
    case attempts, sum, average, perMinute, dials, rhythm, peak, lastTime, history
    case oldestNew, waits, dialWithin, late, noneWaiting, lateOrders, window
    case queue, classes, classNew, classOnce, classCallback, classRedial, orTwo, orMore, delayed, outsideWindow, offered
    case onLine, dialling, talking, afterCall
    case operators, stateOffline, stateBreak, stateReady, stateReserved, stateRinging, stateTalking
    case stateAfterCall, noOperators
    case crm, delivered, undelivered, dead
    case shops, shop, ready, unreadable, noScript
    case sinceStart, queueByClass, oldestNewShort, received, firstDialsLate, firstDialAverage, abandonRate
    case serviceLevel, answerSpeed
    case handleTime, occupancy, truth, found, expected

    package subscript(language: Language) -> String {
        let text = text
        return switch language {
        case .english: text.0
        case .russian: text.1
        case .ukrainian: text.2
        }
    }
}
