/// Writes the text format 0.0.4 of Prometheus.
///
/// https://prometheus.io/docs/instrumenting/exposition_formats/
struct Exposition {
    /// What the answer's content type says.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    mutating func add(_ family: MetricFamily) {
        let name = family.name
        var lines = ""
        for (labels, series) in family.series.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
            switch series {
            case .counter(let counter): lines += "\(name)\(Self.braces(labels.pairs)) \(counter.value)\n"
            case .gauge(let gauge): lines += "\(name)\(Self.braces(labels.pairs)) \(Self.number(gauge.value))\n"
            case .reading(let read):
                guard let value = read() else { continue }
                lines += "\(name)\(Self.braces(labels.pairs)) \(Self.number(value))\n"
            case .histogram(let histogram): lines += Self.lines(name, labels, histogram)
            }
        }
        guard !lines.isEmpty else { return }
        text += "# HELP \(name) \(Self.escapedHelp(family.help))\n# TYPE \(name) \(family.kind.rawValue)\n"
        text += lines
    }

    /// The buckets, each with everything below it; then the sum and the count.
    private static func lines(_ name: String, _ labels: MetricLabels, _ histogram: Histogram) -> String {
        let reading = histogram.reading
        var lines = ""
        var total = 0
        for (index, count) in reading.counts.enumerated() {
            total += count
            let bound = index < histogram.bounds.count ? number(histogram.bounds[index]) : "+Inf"
            let pairs = labels.pairs + [MetricLabels.Pair(name: "le", value: bound)]
            lines += "\(name)_bucket\(braces(pairs)) \(total)\n"
        }
        lines += "\(name)_sum\(braces(labels.pairs)) \(number(reading.sum))\n"
        lines += "\(name)_count\(braces(labels.pairs)) \(total)\n"
        return lines
    }

    private static func order(_ labels: MetricLabels) -> String {
        labels.pairs.map { "\($0.name)\u{0}\($0.value)" }.joined(separator: "\u{1}")
    }

    private static func braces(_ pairs: [MetricLabels.Pair]) -> String {
        guard !pairs.isEmpty else { return "" }
        return "{" + pairs.map { "\($0.name)=\"\(escapedValue($0.value))\"" }.joined(separator: ",") + "}"
    }

    /// Whole numbers without a point; `NaN`, `+Inf`, `-Inf` as the format has them.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return String(value)
    }

    static func escapedHelp(_ text: String) -> String {
        escaped(text, quotes: false)
    }

    static func escapedValue(_ text: String) -> String {
        escaped(text, quotes: true)
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`
    static func isName(_ text: String) -> Bool {
        isWord(text) { $0 == ":" }
    }

    /// The same without colons, and `le` is the histogram's own.
    static func isLabel(_ text: String) -> Bool {
        text != "le" && !text.hasPrefix("__") && isWord(text) { _ in false }
    }

    private static func isWord(_ text: String, also: (Unicode.Scalar) -> Bool) -> Bool {
        guard let first = text.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": true
            default: also(scalar)
            }
        }
    }
}

extension Metrics {
    /// The content type of `text`.
    package static var mediaType: String { Exposition.mediaType }
}
