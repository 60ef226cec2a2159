/// One benchmark: measures the project and a reference in the same run, and prints both.
protocol Benchmark {
    /// As it is called on the command line.
    static var name: String { get }
    /// One line for the list.
    static var summary: String { get }

    /// - Parameter options: what follows the name: `--key value`.
    static func run(_ options: Options, _ report: inout Report) async throws
}
