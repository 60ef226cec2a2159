/// The command line: names, and `--key value` pairs.
struct Options {
    private(set) var names: [String] = []
    private(set) var problems: [String] = []
    private var values: [String: String] = [:]

    init(_ arguments: some Sequence<String>) {
        var key: String?
        for argument in arguments {
            if let known = key {
                values[known] = argument
                key = nil
            } else if argument.hasPrefix("--") {
                key = String(argument.dropFirst(2))
            } else {
                names.append(argument)
            }
        }
        if let key { problems.append("--\(key) has no value.") }
    }

    /// A whole number from 1, or what stands where none is given.
    func count(_ key: String, or standard: Int) -> Int {
        values[key].flatMap(Int.init).map { max($0, 1) } ?? standard
    }

    /// A text, or what stands where none is given.
    func text(_ key: String, or standard: String) -> String {
        values[key] ?? standard
    }

    /// Texts between commas, or what stands where none is given.
    func names(of key: String, or standard: [String]) -> [String] {
        values[key].map { $0.split(separator: ",").map(String.init) } ?? standard
    }
}
