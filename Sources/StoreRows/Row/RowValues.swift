package import ContactCenter

/// The values of a row or of a statement's parameters, put in their order: the store's side of writing.
package protocol RowValues {
    mutating func putNull()
    mutating func put(_ value: Int64)
    mutating func put(_ value: Bool)
    mutating func put(_ value: String)
    /// Bytes that are text to whoever looks at them, and need not be.
    mutating func putText(_ bytes: [UInt8])
}

extension RowValues {
    @inlinable
    package mutating func put(_ value: Int64?) {
        if let value { put(value) } else { putNull() }
    }

    @inlinable
    package mutating func put(_ value: Int?) {
        put(value.map(Int64.init))
    }

    @inlinable
    package mutating func put(_ value: String?) {
        if let value { put(value) } else { putNull() }
    }

    @inlinable
    package mutating func put(_ id: OrderID) {
        put(Int64(bitPattern: id.rawValue))
    }

    @inlinable
    package mutating func put(_ id: OrderID?) {
        if let id { put(id) } else { putNull() }
    }

    @inlinable
    package mutating func put(_ phone: PhoneNumber) {
        put(Int64(bitPattern: phone.digits))
    }

    @inlinable
    package mutating func put(_ phone: PhoneNumber?) {
        if let phone { put(phone) } else { putNull() }
    }

    @inlinable
    package mutating func put(_ instant: Instant) {
        put(instant.milliseconds)
    }

    @inlinable
    package mutating func put(_ instant: Instant?) {
        put(instant?.milliseconds)
    }

    @inlinable
    package mutating func put<Named>(_ name: Identifier<Named>) {
        put(name.rawValue)
    }

    @inlinable
    package mutating func put<Named>(_ name: Identifier<Named>?) {
        put(name?.rawValue)
    }

    /// The amount as written, and in millionths where it fits.
    @inlinable
    package mutating func put(_ amount: Amount?) {
        put(amount?.description)
        put(amount?.micros)
    }
}
