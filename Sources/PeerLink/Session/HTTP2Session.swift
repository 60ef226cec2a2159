import CNghttp2
import NIOCore

/// One HTTP/2 connection as libnghttp2 sees it: bytes in, bytes out, no input or output of its own.
///
/// Belongs to one event loop. `receive` and `gather` are never called from within a callback. All unsafe code is here
/// and in `HTTP2Callbacks`.
@safe final class HTTP2Session {
    enum Side {
        case client, server
    }

    private let handle: OpaquePointer
    unowned let owner: any HTTP2SessionOwner
    /// What is being received; empty outside `receive`.
    private(set) var incoming = ByteBuffer()
    /// What was gathered and not handed over yet.
    var outgoing = ByteBuffer()
    /// The headers that are being received.
    var headers: [HeaderField] = []
    var headerBytes = 0
    var budget = FrameBudget()
    var now = NIODeadline.now()
    /// Why a callback broke off.
    var problem: HTTP2Problem?

    init(_ side: Side, streams: Int, owner: any HTTP2SessionOwner) throws(HTTP2Problem) {
        self.owner = owner
        guard let made = unsafe HTTP2Callbacks.makeSession(side) else {
            throw .violation("libnghttp2 could not make a session")
        }
        unsafe handle = made
        unsafe nghttp2_session_set_user_data(handle, Unmanaged.passUnretained(self).toOpaque())
        let settings = [
            nghttp2_settings_entry(settings_id: 0x3, value: UInt32(streams)),
            nghttp2_settings_entry(settings_id: 0x4, value: UInt32(HTTP2Limits.streamWindow)),
            nghttp2_settings_entry(settings_id: 0x5, value: UInt32(HTTP2Limits.frame)),
            nghttp2_settings_entry(settings_id: 0x6, value: UInt32(HTTP2Limits.headers)),
            nghttp2_settings_entry(settings_id: 0x2, value: 0),
        ]
        unsafe nghttp2_submit_settings(handle, 0, settings, side == .client ? settings.count : settings.count - 1)
        unsafe nghttp2_session_set_local_window_size(handle, 0, 0, Int32(HTTP2Limits.connectionWindow))
    }

    deinit {
        unsafe nghttp2_session_del(handle)
    }

    /// Takes bytes from the connection; the owner is told what they say.
    func receive(_ bytes: ByteBuffer) throws(HTTP2Problem) {
        now = .now()
        incoming = bytes
        defer { incoming = ByteBuffer() }
        let result = unsafe bytes.withUnsafeReadableBytes { bytes in
            unsafe nghttp2_session_mem_recv(handle, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
        }
        if let problem { throw problem }
        if result == Int(NGHTTP2_ERR_FLOODED.rawValue) { throw .flood("acknowledgements or settings") }
        guard result >= 0 else { throw .violation(unsafe String(cString: nghttp2_strerror(Int32(result)))) }
        guard unsafe nghttp2_session_get_outbound_queue_size(handle) <= HTTP2Limits.queuedFrames else {
            throw .flood("frames that wait to be sent")
        }
    }

    /// The next bytes for the connection, about `HTTP2Limits.write` at most; nil where there are none.
    func gather(_ allocator: ByteBufferAllocator) throws(HTTP2Problem) -> ByteBuffer? {
        now = .now()
        outgoing = allocator.buffer(capacity: 16 << 10)
        while outgoing.readableBytes < HTTP2Limits.write {
            var bytes: UnsafePointer<UInt8>?
            let before = outgoing.readableBytes
            let count = unsafe nghttp2_session_mem_send(handle, &bytes)
            if let problem { throw problem }
            guard count >= 0 else { throw .violation(unsafe String(cString: nghttp2_strerror(Int32(count)))) }
            if count > 0 {
                unsafe outgoing.writeBytes(UnsafeRawBufferPointer(start: bytes, count: count))
            } else if outgoing.readableBytes == before {
                break
            }
        }
        defer { outgoing = ByteBuffer() }
        return outgoing.readableBytes > 0 ? outgoing : nil
    }

    /// Neither expects anything nor has anything to say: the connection can be closed.
    var isOver: Bool {
        unsafe nghttp2_session_want_read(handle) == 0 && nghttp2_session_want_write(handle) == 0
    }

    /// Opens a stream whose body the owner gives.
    /// - Parameter weight: 1...256: its share of the connection among those that have something to send.
    func request(_ headers: [HeaderField], weight: Int32) throws(HTTP2Problem) -> Int32 {
        var priority = nghttp2_priority_spec()
        unsafe nghttp2_priority_spec_init(&priority, 0, weight, 0)
        var body = unsafe HTTP2Callbacks.body
        let stream = unsafe withFields(headers) { fields, count in
            unsafe nghttp2_submit_request(handle, &priority, fields, count, &body, nil)
        }
        guard stream > 0 else { throw .violation(unsafe String(cString: nghttp2_strerror(stream))) }
        return stream
    }

    /// Answers a request. The owner gives the body where there is one.
    func respond(_ stream: Int32, _ headers: [HeaderField], hasBody: Bool) {
        var body = unsafe HTTP2Callbacks.body
        // It fails only for a stream that is gone, whose end the owner is told anyway.
        _ = unsafe withFields(headers) { fields, count in
            hasBody
                ? unsafe nghttp2_submit_response(handle, stream, fields, count, &body)
                : unsafe nghttp2_submit_response(handle, stream, fields, count, nil)
        }
    }

    /// A stream that had nothing to send has something now.
    func resume(_ stream: Int32) {
        // It fails for a stream that is gone or was not waiting: both are fine.
        _ = unsafe nghttp2_session_resume_data(handle, stream)
    }

    /// Gives the other side room for so many bytes again.
    func consume(_ count: Int, of stream: Int32) {
        guard count > 0 else { return }
        // It fails only where memory ends.
        _ = unsafe nghttp2_session_consume(handle, stream, count)
    }

    func reset(_ stream: Int32, code: UInt32) {
        // As above.
        _ = unsafe nghttp2_submit_rst_stream(handle, 0, stream, code)
    }

    func ping() {
        // As above.
        _ = unsafe nghttp2_submit_ping(handle, 0, nil)
    }

    /// Announces that no more streams are taken; those there are go on.
    func announceShutdown() {
        // As above.
        _ = unsafe nghttp2_submit_goaway(
            handle, 0, nghttp2_session_get_last_proc_stream_id(handle), 0, nil, 0)
    }

    /// The frame that ends a connection, whatever state the session is in: RFC 9113, section 6.8.
    func farewell(_ code: UInt32) -> ByteBuffer {
        var frame = ByteBuffer()
        let last = unsafe UInt32(bitPattern: nghttp2_session_get_last_proc_stream_id(handle))
        frame.writeMultipleIntegers(UInt8(0), UInt16(8), UInt8(7), UInt8(0), UInt32(0), last, code)
        return frame
    }

    private func withFields<Value>(
        _ headers: [HeaderField], _ body: (UnsafePointer<nghttp2_nv>?, Int) -> Value
    ) -> Value {
        var bytes: [UInt8] = []
        for header in headers {
            bytes += header.name.utf8
            bytes += header.value.utf8
        }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            var fields = unsafe [nghttp2_nv]()
            var place = 0
            for header in headers {
                let (name, value) = (header.name.utf8.count, header.value.utf8.count)
                let start = bytes.baseAddress
                unsafe fields.append(
                    perezvon_header(
                        start.map { unsafe $0 + place }, name, start.map { unsafe $0 + place + name }, value))
                place += name + value
            }
            return unsafe fields.withUnsafeBufferPointer { unsafe body($0.baseAddress, $0.count) }
        }
    }
}
