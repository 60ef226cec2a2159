import Synchronization

/// The process's measurements, and their text for Prometheus.
///
/// A series is found by its name and labels once and then kept by whoever counts: counting itself takes no lock of the
/// registry. A label's value is a route's pattern, a method, an outcome, a shop: one of few, never an id.
package final class Metrics: Sendable {
    /// Series that one name may have. Beyond, a series is counted and not shown, so that a label that was badly
    /// chosen costs no memory; `perezvon_metric_series_refused_total` says that it happened.
    package static let seriesLimit = 1000

    private struct State {
        var families: [String: MetricFamily] = [:]
    }

    private let state = Mutex(State())
    private let refused = Counter()

    package init() {
        adopt(
            "perezvon_metric_series_refused_total", "Series beyond the limit of one name: a label is badly chosen.",
            .counter, [:], .counter(refused))
    }

    /// A number that only rises.
    ///
    /// - Precondition: the name and the labels' names are Prometheus names, and the name was given to no other kind.
    package func counter(_ name: String, _ help: String, _ labels: MetricLabels = [:]) -> Counter {
        let series = adopt(name, help, .counter, labels, .counter(Counter()))
        guard case .counter(let counter) = series else { return Counter() }
        return counter
    }

    /// A number that rises and falls.
    package func gauge(_ name: String, _ help: String, _ labels: MetricLabels = [:]) -> Gauge {
        let series = adopt(name, help, .gauge, labels, .gauge(Gauge()))
        guard case .gauge(let gauge) = series else { return Gauge() }
        return gauge
    }

    /// A number that is read when somebody asks: nil leaves the series out. `read` returns at once.
    package func gauge(
        _ name: String, _ help: String, _ labels: MetricLabels = [:], read: @escaping @Sendable () -> Double?
    ) {
        adopt(name, help, .gauge, labels, .reading(read))
    }

    /// A number that only rises, read when somebody asks.
    package func counter(
        _ name: String, _ help: String, _ labels: MetricLabels = [:], read: @escaping @Sendable () -> Double?
    ) {
        adopt(name, help, .counter, labels, .reading(read))
    }

    /// How values are spread.
    ///
    /// - Parameter bounds: the buckets' upper bounds, ascending; the bucket without a bound is added.
    package func histogram(
        _ name: String, _ help: String, _ labels: MetricLabels = [:], bounds: [Double] = Histogram.seconds
    ) -> Histogram {
        let series = adopt(name, help, .histogram, labels, .histogram(Histogram(bounds: bounds)))
        guard case .histogram(let histogram) = series else { return Histogram(bounds: bounds) }
        return histogram
    }

    /// All series in the text format 0.0.4 of Prometheus, names in the order of the alphabet.
    package var text: String {
        // Readings call others' code: none of it runs under the lock.
        let families = state.withLock { state in state.families.sorted { $0.key < $1.key }.map(\.value) }
        var exposition = Exposition()
        for family in families { exposition.add(family) }
        return exposition.text
    }

    /// - Returns: the series that has this name and these labels: the given one where there was none.
    @discardableResult private func adopt(
        _ name: String, _ help: String, _ kind: MetricFamily.Kind, _ labels: MetricLabels, _ series: MetricSeries
    ) -> MetricSeries {
        precondition(Exposition.isName(name), "\(name) is no name of a metric")
        precondition(labels.names.allSatisfy(Exposition.isLabel), "a label of \(name) has no good name")
        let (adopted, isRefused) = state.withLock { state -> (MetricSeries, Bool) in
            var family = state.families[name] ?? MetricFamily(name: name, help: help, kind: kind)
            precondition(family.kind == kind, "\(name) is a \(family.kind) already")
            if let known = family.series[labels] { return (known, false) }
            guard family.series.count < Self.seriesLimit else { return (series, true) }
            family.series[labels] = series
            state.families[name] = family
            return (series, false)
        }
        if isRefused { refused.add() }
        return adopted
    }
}
