import Foundation
import Synchronization

/// A file, piece by piece: 64 KiB at a time.
final class FileReading: Sendable {
    private let state: Mutex<(handle: FileHandle?, count: Int)>
    private let url: URL

    init(_ url: URL) {
        self.url = url
        state = Mutex((nil, 0))
    }

    /// Bytes read.
    var count: Int { state.withLock { $0.count } }

    /// The next piece; nil at the end.
    func next() throws -> Data? {
        try state.withLock { state in
            let handle = try state.handle ?? FileHandle(forReadingFrom: url)
            state.handle = handle
            guard let data = try handle.read(upToCount: 64 << 10), !data.isEmpty else { return nil }
            state.count += data.count
            return data
        }
    }
}
