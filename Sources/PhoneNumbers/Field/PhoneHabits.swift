/// What people write before a number that no numbering plan has, taken away.
///
/// Each gives another way to read digits that the library has refused; the library has the last word on each.
enum PhoneHabits {
    static func rereadings(of number: PlainNumber, region: String) -> [PlainNumber] {
        var others: [PlainNumber] = []
        if number.hasPlus {
            if number.zeros > 0 { others.append(number.dropping(0)) }  // +0671234567
            if region == "RU" || region == "KZ", number.count == 11, number.first == 8 {
                others.append(number.dropping(1))  // +8 985 804 60 03
            }
            return others
        }
        if number.zeros == 2, number.count >= 10 {
            others.append(withPlus(number.dropping(2)))  // 00 dialled where the prefix abroad is another one
        }
        switch region {
        case "UA" where number.first == 8 && number.count >= 11:
            others.append(number.dropping(1))  // the trunk digit of Soviet days: 8 098 781 35 12
        case "PL" where number.zeros == 1 && number.count == 10:
            others.append(number.dropping(1))  // the trunk digit given up in 2009: 0 530 722 396
        default: break
        }
        return others
    }

    /// Digits that begin with a country's own code, though the plus was left out.
    ///
    /// A foreign number is believed only in a known range and with more digits than a national number has; and
    /// in Poland not as Russian or Kazakh, where it is as likely a Polish number with two digits too many.
    static func withoutPlus(_ number: PlainNumber, region: String, in ranges: PhoneRanges)
        -> UInt64?
    {
        guard !number.hasPlus, number.zeros == 0, number.count >= 11,
            !(region == "PL" && number.first == 7), ranges.contains(number.value)
        else { return nil }
        return number.value
    }

    private static func withPlus(_ number: PlainNumber) -> PlainNumber {
        var result = number
        result.hasPlus = true
        return result
    }
}
