import NIOCore
import PeerLink

/// HTTP/2 frames made by hand: RFC 9113, section 4.1.
enum Frames {
    static let preface = ByteBuffer(string: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
    static let settings = frame(4, 0, 0, [])
    static let settingsAcknowledged = frame(4, 1, 0, [])

    static func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: some Collection<UInt8>) -> ByteBuffer
    {
        var buffer = ByteBuffer()
        let count = UInt32(payload.count)
        buffer.writeMultipleIntegers(UInt8(count >> 16), UInt16(truncatingIfNeeded: count), type, flags, stream)
        buffer.writeBytes(payload)
        return buffer
    }

    /// A header field that is not indexed: RFC 7541, section 6.2.2. At most 126 bytes each.
    static func field(_ name: String, _ value: String) -> [UInt8] {
        [0, UInt8(name.utf8.count)] + Array(name.utf8) + [UInt8(value.utf8.count)] + Array(value.utf8)
    }

    static func request(
        _ stream: UInt32, _ path: String, method: String = "POST", isEnd: Bool = false, extra: [UInt8] = []
    ) -> ByteBuffer {
        let block =
            field(":method", method) + field(":scheme", "http") + field(":path", path) + field(":authority", "x")
            + extra
        return frame(1, isEnd ? 0x5 : 0x4, stream, block)
    }

    static func data(_ stream: UInt32, _ payload: some Collection<UInt8>) -> ByteBuffer { frame(0, 0, stream, payload) }
    static func reset(_ stream: UInt32) -> ByteBuffer { frame(3, 0, stream, [0, 0, 0, 8]) }
    static func ping() -> ByteBuffer { frame(6, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]) }

    static func windowUpdate(_ stream: UInt32, _ more: UInt32) -> ByteBuffer {
        frame(8, 0, stream, (0..<4).map { UInt8(truncatingIfNeeded: more >> (24 - 8 * $0)) })
    }

    static func envelope(_ stream: UInt32, _ envelope: LinkEnvelope) throws -> ByteBuffer {
        var buffer = ByteBuffer()
        try envelope.encode(into: &buffer)
        return data(stream, buffer.readableBytesView)
    }
}
