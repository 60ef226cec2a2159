/// Why bytes are not a gzip stream.
enum GzipError: String, Error, Hashable {
    case badHeader = "it does not begin as gzip does"
    case badBlock = "a block of it is damaged"
    case badCode = "a code of it is damaged"
    case badDistance = "it refers to bytes before its beginning"
    case badChecksum = "its check sum differs"
    case incomplete = "it ends too early"
}
