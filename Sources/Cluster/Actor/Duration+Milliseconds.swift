extension Duration {
    /// Whole milliseconds, rounded down; bounded.
    package var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, isOver) = seconds.multipliedReportingOverflow(by: 1000)
        return isOver ? (seconds < 0 ? .min / 4 : .max / 4) : whole + attoseconds / 1_000_000_000_000_000
    }
}
