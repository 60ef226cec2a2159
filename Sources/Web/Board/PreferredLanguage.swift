package import ContactCenter

extension Language {
    /// The best of the interface's languages for a browser's `Accept-Language`; English where none fits.
    ///
    /// RFC 9110, section 12.5.4: the highest weight wins, of equal ones the first; at most 20 ranges are read.
    package init(acceptLanguage header: String?) {
        var best: (language: Language, weight: Double) = (.english, 0)
        for range in (header ?? "").split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            let tag = parts.first?.split(separator: "-").first?.lowercased() ?? ""
            guard let language = Language(rawValue: tag) else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
            let weight = quality ?? 1
            if weight > best.weight { best = (language, weight) }
        }
        self = best.language
    }
}
