/// A classic error of a store or of what reads it, to be put into a world.
package enum StoreDefect: String, CaseIterable, Sendable {
    /// A commit is answered at once and written later: a crash loses what was promised.
    case answersBeforeDurable
    /// Whoever comes may write, under whatever epoch.
    case noEpochCheck
    /// Nothing keeps an external id from being taken twice, and the past is read from a replica that lags.
    case noUniqueKey
    /// Drafts are not read back.
    case draftsDropped
    /// The oldest delivery that waits is never read.
    case deliverySkipped
    /// The newest lead of a shop is not loaded: the watermark of what was read is off by one.
    case watermarkOffByOne
    /// What the CRM must be told is written after the result, and not with it.
    case resultOutsideCommit
    /// The do-not-call lists come up empty.
    case doNotCallNotLoaded

    /// The part with the error in it.
    package func around(_ part: any StorePart) -> any StorePart {
        guard let whole = part as? WitnessedStore else { return part }
        return switch self {
        case .answersBeforeDurable: HastyStore(whole)
        case .noEpochCheck: UnfencedStore(whole: whole)
        case .noUniqueKey: KeylessStore(whole: whole)
        case .draftsDropped, .deliverySkipped, .watermarkOffByOne, .doNotCallNotLoaded:
            ForgetfulStore(whole: whole, defect: self)
        case .resultOutsideCommit: SplitStore(whole: whole)
        }
    }
}
