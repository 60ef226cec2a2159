import ContactCenter

extension OrderAcknowledgement {
    /// `{"order_id","external_id","verdict","reason","duplicate_of"}`, and `"resent":true` where it is.
    ///
    /// By hand, because it is on the way of every order.
    func write(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"{"order_id":""#.utf8)
        bytes.append(contentsOf: order.description.utf8)
        bytes.append(contentsOf: #"","external_id":"#.utf8)
        JSONText.write(externalID, to: &bytes)
        bytes.append(contentsOf: #","verdict":""#.utf8)
        bytes.append(contentsOf: verdict.word.utf8)
        bytes.append(contentsOf: #"","reason":"#.utf8)
        write(verdict.reason, to: &bytes)
        bytes.append(contentsOf: #","duplicate_of":"#.utf8)
        write(verdict.twin?.description, to: &bytes)
        bytes.append(contentsOf: (isResent ? #","resent":true}"# : "}").utf8)
    }

    private func write(_ text: String?, to bytes: inout [UInt8]) {
        if let text { JSONText.write(text, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
    }
}
