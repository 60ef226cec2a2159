import Testing

@testable import Web

struct ViewerTests {
    @Test func noMoreWatchThanThereIsRoomForAndAPlaceIsGivenBackOnce() {
        let viewers = ViewerCount(limit: 2)
        #expect(viewers.enter())
        #expect(viewers.enter())
        #expect(!viewers.enter())
        do {
            let visit = Visit(viewers)
            visit.end()
            visit.end()
        }
        #expect(viewers.enter())
        #expect(!viewers.enter())
    }

    @Test func everyWordIsThereInEveryLanguage() {
        for word in BoardWord.allCases {
            let (english, russian, ukrainian) = word.text
            #expect(!english.isEmpty && !russian.isEmpty && !ukrainian.isEmpty, "\(word)")
        }
    }
}
