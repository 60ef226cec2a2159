import Testing

@testable import HTTPAPI

struct LineSplitterTests {
    @Test(arguments: [1, 2, 3, 5, 7, 1000])
    func linesAreTheSameHoweverTheyCome(size: Int) {
        let text = Array("ab\r\n\n  \ncde\n\(String(repeating: "x", count: 20))\nf".utf8)
        var splitter = LineSplitter(limit: 10)
        var lines: [LineSplitter.Line] = []
        for start in stride(from: 0, to: text.count, by: size) {
            lines += splitter.split(Array(text[start..<min(start + size, text.count)]))
        }
        lines += splitter.end()
        #expect(
            lines == [
                .init(number: 1, content: .text(Array("ab".utf8))),
                .init(number: 4, content: .text(Array("cde".utf8))),
                .init(number: 5, content: .tooLong),
                .init(number: 6, content: .text(Array("f".utf8))),
            ])
    }

    @Test(.timeLimit(.minutes(1)))
    func answersAreTakenInTheOrderOfTheirBatches() async throws {
        let queue = AnswerQueue(limit: 2)
        let first = try #require(await queue.reserve())
        let second = try #require(await queue.reserve())
        queue.put([2], for: second)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // The third place is free only after the first answer was taken.
                if let third = await queue.reserve() { queue.put([3], for: third) }
                queue.finish()
            }
            queue.put([1], for: first)
            #expect(await queue.next() == [1])
            #expect(await queue.next() == [2])
            #expect(await queue.next() == [3])
            #expect(await queue.next() == nil)
        }
    }

    @Test func nobodyWaitsAtAClosedQueue() async {
        let queue = AnswerQueue(limit: 1)
        queue.close()
        #expect(await queue.reserve() == nil)
        #expect(await queue.next() == nil)
    }
}
