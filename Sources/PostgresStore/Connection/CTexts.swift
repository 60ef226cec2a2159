import Glibc

/// Texts as C has them, each ended by a zero and the list by a null pointer, for as long as this value lives.
@safe struct CTexts: ~Copyable {
    let start: UnsafeMutablePointer<UnsafePointer<CChar>?>
    private let count: Int

    init(_ texts: [String]) {
        count = texts.count
        unsafe start = .allocate(capacity: texts.count + 1)
        for (index, text) in texts.enumerated() {
            unsafe (start + index).initialize(to: UnsafePointer(strdup(text)))
        }
        unsafe (start + count).initialize(to: nil)
    }

    deinit {
        for index in 0..<count { unsafe free(UnsafeMutablePointer(mutating: start[index])) }
        unsafe start.deallocate()
    }
}
