/// A header of a request or an answer. Names are in lower case.
struct HeaderField: Hashable, Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension [HeaderField] {
    subscript(name: String) -> String? { first { $0.name == name }?.value }
}
