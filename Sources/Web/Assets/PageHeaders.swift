import HTTPTypes

/// Headers of everything that a browser shows. Nothing is loaded from elsewhere, nothing is framed.
enum PageHeaders {
    static let common: HTTPFields = [
        .xContentTypeOptions: "nosniff",
        .referrerPolicy: "no-referrer",
    ]

    static var page: HTTPFields {
        var headers = common
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept-Language"
        headers[.contentSecurityPolicy] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        return headers
    }

    static var events: HTTPFields {
        var headers = common
        headers[.contentType] = "text/event-stream; charset=utf-8"
        headers[.cacheControl] = "no-store"
        // Proxies that gather answers would hold events back.
        headers[.accelBuffering] = "no"
        return headers
    }
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = Self("Referrer-Policy")!
    fileprivate static let accelBuffering = Self("X-Accel-Buffering")!
}
