package import ContactCenter

/// Reads phone fields through libphonenumber, and without it what it knows for sure.
///
/// A field of digits, plus and blanks in a known range takes tens of nanoseconds; any other a call or a few of the library, each some
/// 10 µs. Of a field of any length only the first 200 scalars are read, so that no field costs more than about a millisecond.
package struct LibPhoneNumberReader: PhoneReader {
    private let ranges = PhoneRanges.known
    private let prefixes = PrefixZones.known
    private let cities = CityZones.known

    /// Loads the tables and the library's metadata, so that the first order does not wait for them: about 50 ms, once a process.
    package init() {
        _ = PhoneLibrary.parse("+380", region: "UA")
    }

    package func read(_ field: String, region: String) -> PhoneReading {
        if let number = certain(field, region: region) {
            return .numbers(first: number, alternative: nil)
        }
        return readSlowly(field, region: region)
    }

    package func zone(of number: PhoneNumber) -> ZoneID? {
        prefixes.zone(of: number)
    }

    package func zone(ofCity city: String, region: String) -> ZoneID? {
        cities.zone(of: city, region: region)
    }

    /// The fast path: a field that is nothing but one number of a known range, in a usual notation.
    func certain(_ field: String, region: String) -> PhoneNumber? {
        guard let number = PlainNumber(wholeField: field),
            let digits = number.certain(region: region, in: ranges)
        else { return nil }
        return PhoneNumber(digits: digits)
    }

    private func readSlowly(_ field: String, region: String) -> PhoneReading {
        let text = PhoneField(field)
        if text.isEmpty { return .unreadable(.empty) }
        var found = numbers(in: text.lenient, region: region)
        if found.isEmpty, text.strict != text.lenient {
            found = numbers(in: text.strict, region: region)
        }
        if found.isEmpty, let spelled = spelledOut(field, region: region) { found = [spelled] }
        guard let first = found.first else {
            return .unreadable(problem(of: text, region: region))
        }
        return .numbers(first: first, alternative: found.first { $0 != first })
    }

    /// The numbers of a field in order, at most two different ones.
    private func numbers(in signs: [UInt8], region: String) -> [PhoneNumber] {
        var found: [PhoneNumber] = []
        for reading in PhoneCandidates(signs).readings where found.count < 2 {
            for way in reading.ways {
                let read = way.numbers.compactMap { number($0, region: region) }
                if read.isEmpty || way.isAllOrNothing && read.count < way.numbers.count { continue }
                found += read.filter { !found.contains($0) }
                break
            }
        }
        return found
    }

    private func number(_ digits: PlainNumber, region: String) -> PhoneNumber? {
        guard digits.count >= 5, !digits.isRowOfKeys else { return nil }
        if let certain = digits.certain(region: region, in: ranges) {
            return PhoneNumber(digits: certain)
        }
        for way in [digits] + PhoneHabits.rereadings(of: digits, region: region) {
            if let certain = way.certain(region: region, in: ranges) {
                return PhoneNumber(digits: certain)
            }
            if case .valid(let value) = PhoneLibrary.parse(way.text, region: region) {
                return PhoneNumber(digits: value)
            }
        }
        return PhoneHabits.withoutPlus(digits, region: region, in: ranges)
            .flatMap(PhoneNumber.init(digits:))
    }

    /// A number with letters for digits, as North America has them: `1 800 FLOWERS`.
    private func spelledOut(_ field: String, region: String) -> PhoneNumber? {
        guard field.utf8.prefix(PhoneField.cap).contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else {
            return nil
        }
        let text = String(field.unicodeScalars.prefix(PhoneField.cap))
        guard case .valid(let digits) = PhoneLibrary.parse(text, region: region),
            digits / 10_000_000_000 == 1
        else { return nil }
        return PhoneNumber(digits: digits)
    }

    /// Why there is no number in a field, told from its longest run of digits.
    private func problem(of text: PhoneField, region: String) -> PhoneProblem {
        guard text.digits >= 6 else { return .notANumber }
        let numbers = PhoneCandidates(text.lenient).readings.flatMap { $0.ways.flatMap(\.numbers) }
        guard let longest = numbers.max(by: { $0.count < $1.count }) else { return .tooLong }
        if longest.count < 4 { return .notANumber }
        if longest.isUniform || longest.isRowOfKeys { return .notAssigned }
        return switch PhoneLibrary.parse(longest.text, region: region) {
        case .tooShort: .tooShort
        case .tooLong, .valid: .tooLong  // Germany has numbers of more than the fifteen digits of E.164
        case .invalidCountry where longest.count > 15: .tooLong
        // Kazakhstan has numbers of 10 and of 14 digits: with 13 one has typed too many rather than too few.
        case .invalidLength: longest.count > 12 ? .tooLong : .tooShort
        case .notAssigned, .invalidCountry: .notAssigned
        case .notANumber: .notANumber
        }
    }
}
