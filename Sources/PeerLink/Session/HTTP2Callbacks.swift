import CNghttp2
import NIOCore

/// What libnghttp2 calls. Each finds its session by the pointer that the session gave it, which lives as long as the
/// session.
enum HTTP2Callbacks {
    /// A session with all callbacks and limits, without an owner yet.
    static func makeSession(_ side: HTTP2Session.Side) -> OpaquePointer? {
        var callbacks: OpaquePointer?
        var option: OpaquePointer?
        guard unsafe nghttp2_session_callbacks_new(&callbacks) == 0, unsafe nghttp2_option_new(&option) == 0 else {
            unsafe nghttp2_session_callbacks_del(callbacks)
            return nil
        }
        defer {
            unsafe nghttp2_session_callbacks_del(callbacks)
            unsafe nghttp2_option_del(option)
        }
        unsafe nghttp2_option_set_no_auto_window_update(option, 1)
        unsafe nghttp2_option_set_max_outbound_ack(option, 200)
        unsafe nghttp2_option_set_max_settings(option, 16)
        unsafe nghttp2_option_set_max_continuations(option, 8)
        unsafe nghttp2_option_set_stream_reset_rate_limit(option, 200, 33)
        unsafe nghttp2_option_set_no_closed_streams(option, 1)
        // Frames that nobody knows would be passed over without a word; so they are counted as any other.
        for type in UInt8(10)...255 { unsafe nghttp2_option_set_user_recv_extension_type(option, type) }
        unsafe setReceiving(callbacks)
        unsafe setSending(callbacks)
        var session: OpaquePointer?
        let code =
            switch side {
            case .client: unsafe nghttp2_session_client_new2(&session, callbacks, nil, option)
            case .server: unsafe nghttp2_session_server_new2(&session, callbacks, nil, option)
            }
        return code == 0 ? unsafe session : nil
    }

    /// A body that the session's owner gives, whole frames at a time and without a copy in between.
    static var body: nghttp2_data_provider {
        var provider = unsafe nghttp2_data_provider()
        unsafe provider.read_callback = { _, stream, _, limit, flags, _, user in
            guard let session = unsafe HTTP2Session.of(user), let flags = unsafe flags else {
                return Int(HTTP2Session.failure)
            }
            guard let (count, isEnd) = session.owner.session(wants: limit, of: stream) else {
                return Int(NGHTTP2_ERR_DEFERRED.rawValue)
            }
            unsafe flags.pointee |= UInt32(NGHTTP2_DATA_FLAG_NO_COPY.rawValue)
            if isEnd { unsafe flags.pointee |= UInt32(NGHTTP2_DATA_FLAG_EOF.rawValue) }
            return count
        }
        return unsafe provider
    }

    private static func setReceiving(_ callbacks: OpaquePointer?) {
        unsafe nghttp2_session_callbacks_set_on_begin_frame_callback(callbacks) { _, frame, user in
            guard let session = unsafe HTTP2Session.of(user), let frame = unsafe frame?.pointee else {
                return HTTP2Session.failure
            }
            return session.counted { () throws(HTTP2Problem) in
                try session.budget.count(
                    type: frame.type, length: frame.length, endsStream: frame.flags & 1 != 0, at: session.now)
            }
        }
        unsafe nghttp2_session_callbacks_set_unpack_extension_callback(callbacks) { _, _, _, _ in
            Int32(NGHTTP2_ERR_CANCEL.rawValue)
        }
        unsafe nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks) { _, _, user in
            guard let session = unsafe HTTP2Session.of(user) else { return HTTP2Session.failure }
            session.headers = []
            session.headerBytes = 0
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_header_callback(callbacks) {
            _, _, name, nameCount, value, valueCount, _, user in
            guard let session = unsafe HTTP2Session.of(user) else { return HTTP2Session.failure }
            session.headerBytes += nameCount + valueCount + 32
            guard session.headerBytes <= HTTP2Limits.headers, session.headers.count < HTTP2Limits.headerFields else {
                session.problem = .flood("headers over \(HTTP2Limits.headers) bytes")
                return HTTP2Session.failure
            }
            let field = unsafe HeaderField(
                String(decoding: UnsafeBufferPointer(start: name, count: nameCount), as: UTF8.self),
                String(decoding: UnsafeBufferPointer(start: value, count: valueCount), as: UTF8.self))
            session.headers.append(field)
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) {
            _, _, stream, bytes, count, user in
            guard let session = unsafe HTTP2Session.of(user) else { return HTTP2Session.failure }
            if let chunk = unsafe session.slice(bytes, count) {
                session.owner.session(received: chunk, on: stream)
            }
            return session.problem == nil ? 0 : HTTP2Session.failure
        }
        unsafe nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, user in
            guard let session = unsafe HTTP2Session.of(user), let frame = unsafe frame else {
                return HTTP2Session.failure
            }
            unsafe session.received(frame)
            return session.problem == nil ? 0 : HTTP2Session.failure
        }
        unsafe nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks) { _, _, _, user in
            guard let session = unsafe HTTP2Session.of(user) else { return HTTP2Session.failure }
            return session.counted { () throws(HTTP2Problem) in try session.budget.countOwnReset(at: session.now) }
        }
        unsafe nghttp2_session_callbacks_set_on_stream_close_callback(callbacks) { _, stream, code, user in
            guard let session = unsafe HTTP2Session.of(user) else { return HTTP2Session.failure }
            session.owner.session(closed: stream, code: code)
            return 0
        }
    }

    private static func setSending(_ callbacks: OpaquePointer?) {
        // Frames as long as the other side takes them.
        unsafe nghttp2_session_callbacks_set_data_source_read_length_callback(callbacks) {
            _, _, _, connectionWindow, streamWindow, remoteFrame, _ in
            Int(min(connectionWindow, streamWindow, Int32(clamping: remoteFrame), Int32(HTTP2Limits.frame)))
        }
        unsafe nghttp2_session_callbacks_set_send_data_callback(callbacks) { _, frame, header, count, _, user in
            guard let session = unsafe HTTP2Session.of(user), let frame = unsafe frame, let header = unsafe header
            else {
                return HTTP2Session.failure
            }
            unsafe session.outgoing.writeBytes(UnsafeRawBufferPointer(start: header, count: 9))
            unsafe session.owner.session(
                takes: count, of: frame.pointee.hd.stream_id, into: &session.outgoing)
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_frame_send_callback(callbacks) { _, frame, user in
            guard let session = unsafe HTTP2Session.of(user), let frame = unsafe frame else {
                return HTTP2Session.failure
            }
            guard unsafe frame.pointee.hd.type == 0x3 else { return 0 }
            return session.counted { () throws(HTTP2Problem) in try session.budget.countOwnReset(at: session.now) }
        }
    }
}

extension HTTP2Session {
    fileprivate static let failure = Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)

    fileprivate static func of(_ user: UnsafeMutableRawPointer?) -> HTTP2Session? {
        unsafe user.map { unsafe Unmanaged<HTTP2Session>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Keeps the first problem, and tells libnghttp2 to break off.
    fileprivate func counted(_ count: () throws(HTTP2Problem) -> Void) -> Int32 {
        do {
            try count()
            return 0
        } catch {
            problem = problem ?? error
            return Self.failure
        }
    }

    /// The part of `incoming` at an address, without a copy.
    fileprivate func slice(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> ByteBuffer? {
        guard let bytes = unsafe bytes, count > 0 else { return nil }
        let offset = unsafe incoming.withUnsafeReadableBytes { all -> Int? in
            guard let start = all.baseAddress else { return nil }
            let distance = unsafe UnsafeRawPointer(bytes) - start
            return distance >= 0 && distance + count <= all.count ? distance : nil
        }
        guard let offset else {
            return unsafe ByteBuffer(bytes: UnsafeRawBufferPointer(start: bytes, count: count))
        }
        return incoming.getSlice(at: incoming.readerIndex + offset, length: count)
    }

    fileprivate func received(_ frame: UnsafePointer<nghttp2_frame>) {
        let header = unsafe frame.pointee.hd
        let endsStream = header.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
        switch UInt32(header.type) {
        case NGHTTP2_HEADERS.rawValue:
            let received = headers
            headers = []
            owner.session(received: received, on: header.stream_id, endsStream: endsStream)
        case NGHTTP2_DATA.rawValue where endsStream: owner.sessionReceivedEnd(of: header.stream_id)
        case NGHTTP2_GOAWAY.rawValue: unsafe owner.sessionReceivedGoAway(code: frame.pointee.goaway.error_code)
        default: break
        }
    }
}
