import Actors

extension NumberedNotice {
    var event: ServerEvent {
        let data: JSONValue =
            switch notice {
            case .state(let view), .offer(let view), .call(let view), .work(let view): view.json
            case .notice(let code, let text): ["code": .string(code), "text": .texts(text)]
            }
        return ServerEvent(id: id, name: notice.word, data: data)
    }
}
