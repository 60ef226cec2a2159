import CNghttp2
import NIOCore

/// One libnghttp2 session on one channel, and one long-lived stream of length-prefixed messages: the least that a
/// lane can be.
///
/// Belongs to its channel's event loop.
@safe final class BareLane: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let isServer: Bool
    private let talk: any BareTalk
    private var session: OpaquePointer?
    private var context: ChannelHandlerContext?
    private var stream: Int32 = 0
    private var waiting = ByteBuffer()
    private var received = ByteBuffer()
    private var isDeferred = false
    private var isFlushDue = false

    init(isServer: Bool, _ talk: any BareTalk) {
        self.isServer = isServer
        self.talk = talk
    }

    deinit { unsafe nghttp2_session_del(session) }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        open()
        flush()
        talk.begin(self)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        _ = unsafe bytes.withUnsafeReadableBytes { bytes in
            unsafe nghttp2_session_mem_recv(session, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
        }
        while let count = received.getInteger(at: received.readerIndex, as: UInt32.self),
            received.readableBytes >= 4 + Int(count)
        {
            received.moveReaderIndex(forwardBy: 4)
            guard var message = received.readSlice(length: Int(count)) else { return }
            talk.take(&message, self)
        }
        if received.readableBytes == 0 { received.clear() } else { received.discardReadBytes() }
    }

    func channelReadComplete(context: ChannelHandlerContext) { flush() }

    func send(_ number: UInt64, isAsked: UInt8, payload: [UInt8]) {
        if waiting.readableBytes == 0 { waiting.clear() }
        waiting.writeMultipleIntegers(UInt32(9 + payload.count), isAsked, number)
        waiting.writeBytes(payload)
        guard !isFlushDue, let context else { return }
        isFlushDue = true
        context.eventLoop.assumeIsolated().execute { self.flush() }
    }

    private func flush() {
        guard let context else { return }
        isFlushDue = false
        if isDeferred, waiting.readableBytes > 0 {
            isDeferred = false
            unsafe nghttp2_session_resume_data(session, stream)
        }
        var gathered = context.channel.allocator.buffer(capacity: 1 << 16)
        while true {
            var bytes: UnsafePointer<UInt8>?
            let count = unsafe nghttp2_session_mem_send(session, &bytes)
            guard count > 0 else { break }
            unsafe gathered.writeBytes(UnsafeRawBufferPointer(start: bytes, count: count))
        }
        if gathered.readableBytes > 0 { context.writeAndFlush(wrapOutboundOut(gathered), promise: nil) }
    }

    private func open() {
        var callbacks: OpaquePointer?
        unsafe nghttp2_session_callbacks_new(&callbacks)
        unsafe nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) { _, _, _, bytes, count, user in
            unsafe BareLane.of(user)?.received.writeBytes(UnsafeRawBufferPointer(start: bytes, count: count))
            return 0
        }
        unsafe nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, user in
            guard let lane = unsafe BareLane.of(user), let frame = unsafe frame else { return 0 }
            unsafe lane.answer(frame.pointee.hd)
            return 0
        }
        let user = unsafe Unmanaged.passUnretained(self).toOpaque()
        if isServer {
            unsafe nghttp2_session_server_new(&session, callbacks, user)
        } else {
            unsafe nghttp2_session_client_new(&session, callbacks, user)
        }
        unsafe nghttp2_session_callbacks_del(callbacks)
        let settings = [
            nghttp2_settings_entry(settings_id: 4, value: 4 << 20),
            nghttp2_settings_entry(settings_id: 5, value: 256 << 10),
        ]
        unsafe nghttp2_submit_settings(session, 0, settings, settings.count)
        unsafe nghttp2_session_set_local_window_size(session, 0, 0, 8 << 20)
        guard !isServer else { return }
        var body = unsafe Self.body
        stream = unsafe Self.withFields([(":method", "POST"), (":scheme", "http"), (":path", "/"), (":authority", "x")])
        {
            unsafe nghttp2_submit_request(session, nil, $0, $1, &body, nil)
        }
    }

    private func answer(_ header: nghttp2_frame_hd) {
        guard isServer, stream == 0, header.type == 1 else { return }
        stream = header.stream_id
        var body = unsafe Self.body
        _ = unsafe Self.withFields([(":status", "200")]) {
            unsafe nghttp2_submit_response(session, stream, $0, $1, &body)
        }
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> BareLane? {
        unsafe user.map { unsafe Unmanaged<BareLane>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var body: nghttp2_data_provider {
        var provider = unsafe nghttp2_data_provider()
        unsafe provider.read_callback = { _, _, bytes, limit, _, _, user in
            guard let lane = unsafe BareLane.of(user), let bytes = unsafe bytes else { return 0 }
            let count = min(limit, lane.waiting.readableBytes)
            guard count > 0 else {
                lane.isDeferred = true
                return Int(NGHTTP2_ERR_DEFERRED.rawValue)
            }
            unsafe lane.waiting.readWithUnsafeReadableBytes { waiting in
                guard let start = waiting.baseAddress else { return 0 }
                unsafe UnsafeMutableRawPointer(bytes).copyMemory(from: start, byteCount: count)
                return count
            }
            return count
        }
        return unsafe provider
    }

    private static func withFields(
        _ fields: [(name: String, value: String)], _ body: (UnsafePointer<nghttp2_nv>?, Int) -> Int32
    ) -> Int32 {
        let bytes = fields.flatMap { Array($0.name.utf8) + Array($0.value.utf8) }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            guard var place = bytes.baseAddress else { return 0 }
            var values = unsafe [nghttp2_nv]()
            for (name, value) in fields {
                let (nameCount, valueCount) = (name.utf8.count, value.utf8.count)
                unsafe values.append(perezvon_header(place, nameCount, place + nameCount, valueCount))
                unsafe place += nameCount + valueCount
            }
            return unsafe values.withUnsafeBufferPointer { unsafe body($0.baseAddress, $0.count) }
        }
    }
}
