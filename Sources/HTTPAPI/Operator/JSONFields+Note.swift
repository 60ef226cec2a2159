extension JSONFields {
    /// Notes what is wrong with a field whose value is read on its own.
    mutating func note(_ name: String, _ code: String, _ detail: String) {
        let _: Never? = fail(name, code, detail)
    }
}
