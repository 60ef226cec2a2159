import Glibc

/// The only place that writes.
enum Terminal {
    static func line(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Ends the program as wrongly used.
    static func fail(_ text: String) -> Never {
        write(text, to: STDERR_FILENO)
        Glibc.exit(2)
    }

    static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

    private static func write(_ text: String, to file: Int32) {
        var line = text + "\n"
        line.withUTF8 { bytes in
            // A terminal that is gone has nobody to be told of it.
            _ = unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
        }
    }
}
