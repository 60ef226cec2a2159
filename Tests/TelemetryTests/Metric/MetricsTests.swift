import Testing

@testable import Telemetry

/// The registry, from many threads.
struct MetricsTests {
    @Test(.timeLimit(.minutes(1))) func nothingIsLostWhenManyCountAtOnce() async {
        let metrics = Metrics()
        let histogram = metrics.histogram("h", "H.", bounds: [0.5])
        let gauge = metrics.gauge("g", "G.")
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<2000 {
                        metrics.counter("c", "C.", ["k": "v"]).add()
                        histogram.observe(1)
                        gauge.add(0.5)
                    }
                }
            }
        }
        #expect(metrics.counter("c", "C.", ["k": "v"]).value == 16_000)
        #expect(histogram.reading == Histogram.Reading(counts: [0, 16_000], sum: 16_000))
        #expect(gauge.value == 8_000)
    }

    @Test func theSameNameAndLabelsAreTheSameSeriesWhateverTheirOrder() {
        let metrics = Metrics()
        metrics.counter("c", "C.", ["a": "1", "b": "2"]).add()
        #expect(metrics.counter("c", "C.", ["b": "2", "a": "1"]).value == 1)
    }

    @Test func aLabelWithTooManyValuesCostsNoMemoryAndIsReported() {
        let metrics = Metrics()
        for number in 0..<(Metrics.seriesLimit + 5) { metrics.counter("c", "C.", ["id": "\(number)"]).add() }
        #expect(metrics.text.split(separator: "\n").filter { $0.hasPrefix("c{") }.count == Metrics.seriesLimit)
        #expect(metrics.text.contains("perezvon_metric_series_refused_total 5\n"))
    }
}
