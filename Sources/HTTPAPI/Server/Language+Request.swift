package import ContactCenter
import HTTPTypes
package import Hummingbird

extension Request {
    /// The language of the interface that `Accept-Language` likes best; English without one.
    package var language: Language {
        let wishes = (headers[.acceptLanguage] ?? "").split(separator: ",").prefix(20)
            .enumerated().compactMap { index, wish -> (language: Language, weight: Double, index: Int)? in
                let parts = wish.split(separator: ";").map { $0.filter { $0 != " " } }
                guard let tag = parts.first?.lowercased(),
                    let language = Language(rawValue: String(tag.prefix(2)))
                else { return nil }
                let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
                    .flatMap { Double($0.dropFirst(2)) }
                return (language, weight ?? 1, index)
            }
        return wishes.filter { $0.weight > 0 }
            .max { ($0.weight, -$0.index) < ($1.weight, -$1.index) }?.language ?? .english
    }
}
