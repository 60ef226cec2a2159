/// The answer to `POST /calls`.
struct PlacedForm: Codable, Hashable {
    /// false where a call under this id was placed before, whether or not it is over.
    var isNew: Bool

    enum CodingKeys: String, CodingKey {
        case isNew = "new"
    }
}
