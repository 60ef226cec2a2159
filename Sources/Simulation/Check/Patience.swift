import ContactCenter

/// How long the checker waits, with nothing broken, before what should have happened counts as not happening.
///
/// Each is the product's own limit on the way there, with room for a round of retries.
enum Patience {
    /// A changed setting or list is seen by every node: looked for each half second.
    static let settings = Duration.seconds(10)
    /// From a written attempt to the call: the wait for the disk's answer, and for the server's calls a second.
    static let placing = Duration.seconds(30)
    /// An agent asks after its work each minute, a scheduler after silent calls each minute, and a hold or a lost nudge adds
    /// seconds.
    static let agreement = Duration.seconds(180)
    /// A free operator and a lead that he may take find each other.
    static let matching = Duration.seconds(120)
    /// An explanation of a decision that is on its way to the disk comes true by then.
    static let explanation = Duration.seconds(30)
    /// A screen that shows an older draft gets the newer one.
    static let draft = Duration.seconds(20)
    /// A CRM that is back is tried after five minutes at the latest, then one delivery at a time leaves until one is taken.
    static let telling = Duration.minutes(15)
}
