import ContactCenter
import Foundation
import Testing

@testable import PhoneNumbers

/// The fields of `Resources/phones.tsv`, and habits that it lacks.
struct PhoneFieldTests {
    private let reader = LibPhoneNumberReader()

    struct Row: CustomTestStringConvertible, Sendable {
        var raw: String
        var region: String
        var accepted: Set<String>
        var testDescription: String { "\(region) \(raw)" }
    }

    static let rows: [Row] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Resources/phones.tsv")
        // A missing file gives no rows, which `theTableIsComplete` reports.
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map(String.init)
            let answers = [columns[2], columns[5]].map { $0 == "-" ? "invalid" : $0 }
            // A person's reading is better than the library's refusal.
            let accepted = answers[0] == "invalid" ? [answers[1]] : Set(answers)
            return Row(raw: columns[0], region: columns[1], accepted: Set(accepted))
        }
    }()

    @Test func theTableIsComplete() {
        #expect(Self.rows.count == 150)
    }

    @Test(arguments: rows) func aFieldIsReadAsTheTableSays(row: Row) {
        #expect(row.accepted.contains(first(row.raw, row.region)))
    }

    @Test(
        arguments: [
            ("067-123-45-67, 050-765-43-21", "UA", "+380671234567", "+380507654321"),
            ("+380671234567/0507654321", "UA", "+380671234567", "+380507654321"),
            ("0671234567;0507654321", "UA", "+380671234567", "+380507654321"),
            ("0671234567 або 0931234567", "UA", "+380671234567", "+380931234567"),
            ("8 916 123-45-67 или 8 495 123-45-67", "RU", "+79161234567", "+74951234567"),
            ("500 600 700 lub 22 555 66 77", "PL", "+48500600700", "+48225556677"),
            ("415-555-0143 or 303-555-0177", "US", "+14155550143", "+13035550177"),
            ("+380671234567+380507654321", "UA", "+380671234567", "+380507654321"),
            ("0671234567 0507654321", "UA", "+380671234567", "+380507654321"),
            ("067 123 45 67 050 765 43 21", "UA", "+380671234567", "+380507654321"),
            ("моб 0671234567\nдом (044) 123-45-67", "UA", "+380671234567", "+380441234567"),
            ("1234567890123 / 0507654321", "UA", "+380507654321", nil),
            ("0671234567, +380 67 123 45 67", "UA", "+380671234567", nil),
            ("0671234567, 0507654321, 0931234567", "UA", "+380671234567", "+380507654321"),
        ] as [(String, String, String, String?)])
    func twoNumbersGiveAFirstAndAnAlternative(
        field: String, region: String, first: String, alternative: String?
    ) {
        #expect(
            reader.read(field, region: region)
                == .numbers(
                    first: PhoneNumber(e164: first)!,
                    alternative: alternative.flatMap { PhoneNumber(e164: $0) }))
    }

    @Test(arguments: [
        ("0671234567 доп. 12", "UA", "+380671234567"),
        ("0671234567 вн. 305", "UA", "+380671234567"),
        ("0671234567, 15", "UA", "+380671234567"),
        ("0671234567 #15", "UA", "+380671234567"),
        ("22 555 66 77 wew. 12345", "PL", "+48225556677"),
        ("067/1234567", "UA", "+380671234567"),
        ("067,123,45,67", "UA", "+380671234567"),
        ("tel:+380671234567", "UA", "+380671234567"),
        ("380671234567@c.us", "UA", "+380671234567"),
        ("О671234567", "UA", "+380671234567"),
        ("з 0671234567 до 18", "UA", "+380671234567"),
        ("з0671234567", "UA", "+380671234567"),
        ("0️⃣6️⃣7️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣", "UA", "+380671234567"),
        ("\u{200E}+380671234567\u{202C}", "UA", "+380671234567"),
        ("＋３８０６７１２３４５６７", "UA", "+380671234567"),
        ("+0671234567", "UA", "+380671234567"),
        ("8 380 67 123 45 67", "UA", "+380671234567"),
        ("+380751234567", "UA", "+380751234567"),
        ("0751234567", "UA", "+380751234567"),
        ("тел. 077 123 45 67", "UA", "+380771234567"),
        ("067 123 45 67 Oleg", "UA", "+380671234567"),
        ("", "", "empty"),
        (" \t\u{200B}\u{00A0}", "UA", "empty"),
        ("-", "UA", "not a number"),
        ("12345", "UA", "not a number"),
        ("нема телефону", "UA", "not a number"),
        ("+38 (067) ___-__-__", "UA", "not a number"),
        ("+3806712345", "UA", "too short"),
        ("0671234", "UA", "too short"),
        ("+38067123456789", "UA", "too long"),
        ("12345678901234567890123", "UA", "too long"),
        ("+380000000000", "UA", "not assigned"),
        ("000000000", "UA", "not assigned"),
        ("+999123456789", "UA", "not assigned"),
        ("123456789", "PL", "not assigned"),
        ("0671234567", "XX", "not assigned"),
        ("0671234567", "", "not assigned"),
        ("0671234567", "ua", "not assigned"),
    ]) func aHabitIsUnderstood(field: String, region: String, expected: String) {
        #expect(first(field, region) == expected || refusal(field, region) == expected)
    }

    @Test func ofALongFieldOnlyTheFrontIsRead() {
        let far = String(repeating: "слово ", count: 100) + "0671234567"
        #expect(refusal(far, "UA") == "not a number")
        let near = "0671234567" + String(repeating: " слово", count: 100_000)
        #expect(first(near, "UA") == "+380671234567")
        let behindBlanks = String(repeating: " ", count: 1000) + "0671234567"
        #expect(first(behindBlanks, "UA") == "+380671234567")
    }

    @Test func noTextTraps() {
        var dice = Dice(seed: 7)
        let alphabet: [Unicode.Scalar] = Array(
            "0123456789++--()/,;.#*x o О З і \n\0\u{200B}\u{FEFF}٣９é́🇺🇦".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<dice.next(below: 40) {
                text.append(alphabet[dice.next(below: alphabet.count)])
            }
            let region = ["UA", "PL", "KZ", "US", "", "\0"][dice.next(below: 6)]
            if case .numbers(let first, let other) = reader.read(String(text), region: region) {
                #expect(first != other)
            }
            let bytes = (0..<dice.next(below: 60)).map { _ in UInt8(dice.next(below: 256)) }
            _ = reader.read(String(decoding: bytes, as: UTF8.self), region: region)
        }
    }

    @Test(.timeLimit(.minutes(1))) func fieldsAreReadFromManyThreadsAtOnce() async {
        await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).count { number in
                        let field = "тел. +336\(12_000_000 + task * 1000 + number)"
                        guard case .numbers(let first, nil) = reader.read(field, region: "UA")
                        else { return false }
                        return first.digits == UInt64(33_612_000_000 + task * 1000 + number)
                    }
                }
            }
            for await read in group { #expect(read == 500) }
        }
    }

    private func first(_ field: String, _ region: String) -> String {
        guard case .numbers(let first, _) = reader.read(field, region: region) else {
            return "invalid"
        }
        return first.e164
    }

    private func refusal(_ field: String, _ region: String) -> String {
        switch reader.read(field, region: region) {
        case .numbers(let first, _): first.e164
        case .unreadable(.empty): "empty"
        case .unreadable(.notANumber): "not a number"
        case .unreadable(.tooShort): "too short"
        case .unreadable(.tooLong): "too long"
        case .unreadable(.notAssigned): "not assigned"
        }
    }
}
