/// Something that a caller hears.
package enum Prompt: Hashable, Sendable {
    case sound(Sound)
    /// A number, said in the language of the telephone server's recordings.
    case number(Int)
}
