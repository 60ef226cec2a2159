import Testing

@testable import Telemetry

/// The text that a Prometheus server reads.
struct ExpositionTests {
    @Test func aFamilyHasItsHelpItsTypeAndItsSeriesInOrder() {
        let metrics = Metrics()
        metrics.counter("perezvon_orders_total", "Orders taken in.", ["shop": "b", "verdict": "queued"]).add(3)
        metrics.counter("perezvon_orders_total", "Orders taken in.", ["verdict": "held", "shop": "a"]).add()
        metrics.gauge("perezvon_leads", "Live leads.").set(0.5)
        #expect(
            metrics.text == """
                # HELP perezvon_leads Live leads.
                # TYPE perezvon_leads gauge
                perezvon_leads 0.5
                # HELP perezvon_metric_series_refused_total Series beyond the limit of one name: a label is badly chosen.
                # TYPE perezvon_metric_series_refused_total counter
                perezvon_metric_series_refused_total 0
                # HELP perezvon_orders_total Orders taken in.
                # TYPE perezvon_orders_total counter
                perezvon_orders_total{shop="a",verdict="held"} 1
                perezvon_orders_total{shop="b",verdict="queued"} 3

                """)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\\b", "a\\\\b"), ("say \"hi\"", "say \\\"hi\\\""), ("two\nlines", "two\\nlines"),
        ("\\\n\"", "\\\\\\n\\\""), ("Олена", "Олена"), ("", ""),
    ])
    func aLabelsValueIsEscaped(_ value: String, _ written: String) {
        let metrics = Metrics()
        metrics.gauge("g", "h", ["l": value]).set(1)
        #expect(metrics.text.contains("g{l=\"\(written)\"} 1\n"))
    }

    @Test func aHelpTextKeepsItsQuotesAndLosesItsLineFeeds() {
        #expect(Exposition.escapedHelp("a \"b\"\nc\\") == "a \"b\"\\nc\\\\")
    }

    @Test(
        arguments: [
            (0, "0"), (1, "1"), (-2, "-2"), (0.25, "0.25"), (1e20, "1e+20"), (.infinity, "+Inf"), (-.infinity, "-Inf"),
            (.nan, "NaN"), (1_700_000_000.5, "1700000000.5"),
        ] as [(Double, String)])
    func aNumberIsWrittenAsTheFormatHasIt(_ value: Double, _ written: String) {
        #expect(Exposition.number(value) == written)
    }

    @Test(arguments: [
        ("perezvon_a:b", true), ("_x", true), ("9a", false), ("a-b", false), ("", false), ("имя", false),
    ])
    func aNameIsChecked(_ name: String, _ isGood: Bool) {
        #expect(Exposition.isName(name) == isGood)
    }

    @Test(arguments: [("shop", true), ("le", false), ("__name", false), ("a:b", false)])
    func aLabelsNameIsChecked(_ name: String, _ isGood: Bool) {
        #expect(Exposition.isLabel(name) == isGood)
    }

    @Test func aReadingIsTakenWhenAskedAndLeftOutWhereThereIsNone() {
        let metrics = Metrics()
        metrics.gauge("present", "h") { 7 }
        metrics.gauge("absent", "h") { nil }
        #expect(metrics.text.contains("present 7\n"))
        #expect(!metrics.text.contains("absent"))
    }
}
