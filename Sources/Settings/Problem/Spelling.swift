/// Finds the word that somebody probably meant.
enum Spelling {
    /// The word nearest to the one written, where at most a third of it is wrong: `timezone` means `time_zone`.
    static func nearest(to written: String, among words: [String]) -> String? {
        let longest = 64
        guard written.utf8.count <= longest else { return nil }
        let allowed = max(1, written.utf8.count / 3)
        return
            words.map { (word: $0, distance: distance(written.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= allowed }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
    }

    /// `did you mean `x`?`, or the list of what there is.
    static func advice(for written: String, among words: [String]) -> String {
        if let word = nearest(to: written, among: words) { return "did you mean `\(word)`?" }
        return "known here: " + words.joined(separator: ", ")
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other: the restricted
    /// Damerau-Levenshtein distance, by Wagner and Fischer's table.
    static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left.utf8)
        let b = Array(right.utf8)
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var before = [Int](repeating: 0, count: b.count + 1)
        var above = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                row[j] = min(replaced, above[j] + 1, row[j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], before[j - 2] + 1)
                }
            }
            before = above
            above = row
        }
        return above[b.count]
    }
}
