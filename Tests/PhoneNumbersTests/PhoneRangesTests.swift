import ContactCenter
import Testing

@testable import PhoneNumbers

/// The fast path against the library: what it is sure of, the library must find valid, and read as the same digits.
struct PhoneRangesTests {
    private let reader = LibPhoneNumberReader()
    private let opened = PhoneRanges([PhoneRangeTable.opened])

    static let codes = [
        "380", "48", "7", "375", "370", "371", "372", "49", "40", "373", "995", "420", "421", "359",
        "44", "90", "1",
    ]

    @Test func everyLineOfTheTablesIsRead() {
        let words = (PhoneRangeTable.valid + "\n" + PhoneRangeTable.opened).split(separator: "\n")
            .reduce(0) { $0 + $1.split(separator: " ").count - 2 }
        let ranges = PhoneRanges.known
        #expect(words > 2000)
        #expect((1000...words).contains(ranges.count))
        #expect((0..<ranges.count).allSatisfy { ranges[$0].lowerBound <= ranges[$0].upperBound })
        #expect((1..<ranges.count).allSatisfy { ranges[$0 - 1].upperBound < ranges[$0].lowerBound })
    }

    /// 51,000 numbers: random ones under each country code, of all lengths that come near a valid one.
    @Test(arguments: codes) func readerAndLibraryAgreeOnRandomNumbers(code: String) {
        var dice = Dice(seed: UInt64(code) ?? 0)
        var valid = 0
        for _ in 0..<3000 {
            var text = "+" + code
            for _ in 0..<(6 + dice.next(below: 6)) { text += String(dice.next(below: 10)) }
            valid += agree(text, region: "UA") ? 1 : 0
        }
        #expect(valid > 50)
    }

    /// Both ends of every range and the numbers next to them, and three within it: more than ten thousand.
    @Test func readerAndLibraryAgreeAtTheEdgesOfEveryRange() {
        var dice = Dice(seed: 1)
        let ranges = PhoneRanges.known
        for index in 0..<ranges.count {
            let range = ranges[index]
            let inside = (0..<3).map { _ in UInt64.random(in: range, using: &dice) }
            for digits in [
                range.lowerBound - 1, range.lowerBound, range.upperBound, range.upperBound + 1,
            ] + inside {
                _ = agree("+\(digits)", region: "PL")
            }
        }
    }

    /// 48,000 fields without a country code or with the region's own, plain and with blanks, dashes and brackets.
    @Test(arguments: ["UA", "PL", "KZ", "RU"])
    func theFastPathReadsNationalNumbersAsTheLibraryDoes(region: String) {
        var dice = Dice(seed: UInt64(region.utf8.first ?? 0))
        let starts = [
            "UA": ["0", "380", "+380", "", "00380"], "PL": ["", "48", "+48", "0048", "0"],
            "KZ": ["8", "7", "+7", "", "0"], "RU": ["8", "7", "+7", "", "0"],
        ]
        var taken = 0
        for _ in 0..<12_000 {
            let start = starts[region]![dice.next(below: 5)]
            var digits = start
            for _ in 0..<(8 + dice.next(below: 4)) { digits += String(dice.next(below: 10)) }
            let field = dressed(digits, &dice)
            guard let number = reader.certain(field, region: region),
                !opened.contains(number.digits)
            else { continue }
            taken += 1
            #expect(
                PhoneLibrary.parse("+\(number.digits)", region: region) == .valid(number.digits))
            // The library refuses Russian numbers without a plus in Kazakhstan, and 00 in both; it must not read another number.
            if case .valid(let digits) = PhoneLibrary.parse(field, region: region) {
                #expect(digits == number.digits, "\(field)")
            } else {
                #expect(region == "KZ" || field.hasPrefix("00"), "\(field)")
            }
        }
        #expect(taken > 500)
    }

    /// The library of Debian 12 is older than these ranges; the reader takes them all the same.
    @Test func rangesOpenedSinceTheLibraryWasMadeAreRead() {
        for index in 0..<opened.count {
            let digits = opened[index].lowerBound
            #expect(
                reader.read("+\(digits)", region: "UA")
                    == .numbers(first: PhoneNumber(digits: digits)!, alternative: nil))
        }
    }

    /// Whether the number is valid, after checking that reader and library say the same of it.
    private func agree(_ text: String, region: String) -> Bool {
        let answer = PhoneLibrary.parse(text, region: region)
        let reading = reader.read(text, region: region)
        guard let plain = PlainNumber(wholeField: text), !opened.contains(plain.value) else {
            return true
        }
        if case .valid(let digits) = answer {
            // Germany has numbers of more than the fifteen digits of E.164.
            let expected = PhoneNumber(digits: digits).map {
                PhoneReading.numbers(first: $0, alternative: nil)
            }
            #expect(reading == expected ?? .unreadable(.tooLong), "\(text)")
            return true
        }
        // A habit that the reader understands and the library does not is no disagreement: +8 985 804 60 03.
        if case .numbers = reading {
            Issue.record("\(text) is read, and the library says \(answer)")
        }
        return false
    }

    /// With signs that people put between digits.
    private func dressed(_ digits: String, _ dice: inout Dice) -> String {
        var field = ""
        for (index, character) in digits.enumerated() {
            if index > 2, dice.next(below: 4) == 0 {
                field += [" ", "-", ".", ") ", " ("][dice.next(below: 5)]
            }
            field.append(character)
        }
        return field
    }
}
