/// A callback that one operator promised.
struct Promise {
    var promiser: OperatorID
    var from: Instant
    var until: Instant
}
