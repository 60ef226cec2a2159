/// Values in PostgreSQL's binary form: numbers with the highest byte first.
extension [UInt8] {
    mutating func appendNumber(_ number: some FixedWidthInteger) {
        unsafe Swift.withUnsafeBytes(of: number.bigEndian) { unsafe append(contentsOf: $0) }
    }

    mutating func setNumber(_ number: UInt32, at index: Int) {
        for place in 0..<4 { self[index + place] = UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * place)) }
    }

    /// Appends the text as it lies in a column.
    mutating func appendStored(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            if let marked = unsafe StoredText.marked(utf8) {
                append(contentsOf: marked)
            } else {
                unsafe append(contentsOf: utf8)
            }
        }
    }
}
