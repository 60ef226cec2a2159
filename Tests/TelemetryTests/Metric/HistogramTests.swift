import Testing

@testable import Telemetry

/// Buckets, sums and counts.
struct HistogramTests {
    @Test func eachBucketHoldsEverythingBelowIt() {
        let metrics = Metrics()
        let histogram = metrics.histogram("h", "H.", ["route": "/v1"], bounds: [0.1, 1, 10])
        for value in [0.05, 0.1, 0.5, 5, 50] { histogram.observe(value) }
        #expect(
            metrics.text.contains(
                """
                # TYPE h histogram
                h_bucket{route="/v1",le="0.1"} 2
                h_bucket{route="/v1",le="1"} 3
                h_bucket{route="/v1",le="10"} 4
                h_bucket{route="/v1",le="+Inf"} 5
                h_sum{route="/v1"} 55.65
                h_count{route="/v1"} 5

                """))
    }

    @Test func whatIsNotANumberIsLeftOut() {
        let histogram = Histogram(bounds: [1])
        histogram.observe(.nan)
        histogram.observe(.infinity)
        #expect(histogram.reading.counts == [0, 1])
    }

    @Test func aDurationIsCountedInSeconds() {
        let histogram = Histogram(bounds: [0.01, 1])
        histogram.observe(.milliseconds(20))
        #expect(histogram.reading == Histogram.Reading(counts: [0, 1, 0], sum: 0.02))
    }
}
