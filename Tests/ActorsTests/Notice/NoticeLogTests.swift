import ContactCenter
import Testing

@testable import Actors

struct NoticeLogTests {
    private func log(_ count: Int, limit: Int = 3) -> NoticeLog {
        var log = NoticeLog()
        for number in 0..<count { log.append(.notice(code: "\(number + 1)", LocalizedText("")), limit: limit) }
        return log
    }

    @Test(
        arguments: [
            (0, 0, []), (2, 0, [1, 2]), (2, 1, [2]), (2, 2, []), (2, 3, nil), (5, 2, [3, 4, 5]), (5, 1, nil),
            (3, 0, [1, 2, 3]), (4, 0, nil),
        ] as [(Int, Int, [Int]?)])
    func itGivesWhatCameAfterANumberWhileItKnowsIt(_ count: Int, _ after: Int, _ expected: [Int]?) {
        #expect(log(count).notices(after: after, limit: 16)?.map(\.number) == expected)
    }

    @Test func aPageHasTheOldestFirst() {
        #expect(log(5, limit: 9).notices(after: 1, limit: 2)?.map(\.number) == [2, 3])
    }

    @Test func whatIsForgottenIsNotResumedFrom() {
        var log = log(2)
        log.forget()
        #expect(log.notices(after: 1, limit: 16) == nil)
        #expect(log.notices(after: 2, limit: 16)?.count == 0)
    }

    @Test func afterARestartNothingFromBeforeIsResumed() {
        var log = log(2)
        log.restart()
        for number in 0...2 { #expect(log.notices(after: number, limit: 16) == nil) }
        #expect(log.notices(after: log.lastNumber, limit: 16)?.count == 0)
    }
}
