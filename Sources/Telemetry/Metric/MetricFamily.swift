/// All series of one name.
struct MetricFamily {
    enum Kind: String {
        case counter
        case gauge
        case histogram
    }

    let name: String
    let help: String
    let kind: Kind
    var series: [MetricLabels: MetricSeries] = [:]
}

/// Where a series' value comes from.
enum MetricSeries {
    case counter(Counter)
    case gauge(Gauge)
    case histogram(Histogram)
    case reading(@Sendable () -> Double?)
}
