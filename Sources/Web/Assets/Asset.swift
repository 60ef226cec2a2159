import HTTPTypes
import Hummingbird
import NIOCore

/// A file that is part of the program, served with a tag by which a browser knows that it has it already.
struct Asset: Sendable {
    private let bytes: ByteBuffer
    private let contentType: String
    private let tag: String

    init(_ text: String, contentType: String) {
        bytes = ByteBuffer(string: text)
        self.contentType = contentType
        // FNV-1a, 64 bits: it tells versions of our own text apart, and guards against nobody.
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        tag = "\"\(String(hash, radix: 16))\""
    }

    func response(to request: Request) -> Response {
        var headers = PageHeaders.common
        headers[.eTag] = tag
        headers[.cacheControl] = "no-cache"
        let known = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
        guard !known.contains(tag), !known.contains("W/" + tag) else {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = contentType
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }
}
