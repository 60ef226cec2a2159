package import ContactCenter

/// Values that are one word of a list: the word of the table and of the API.
extension Disposition: Codable {}
extension Outcome: Codable {}
extension OperatorState: Codable {}
extension ReturnReason: Codable {}
extension Campaign.Mode: Codable {}
