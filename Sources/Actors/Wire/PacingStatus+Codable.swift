package import ContactCenter

extension PacingFallback: Codable {}

extension PacingStatus: Codable {
    private enum Key: String, CodingKey {
        case fallback
        case risk
        case ringing
        case answers
        case abandoned
        case answerRate = "answer_rate"
        case timeToAnswer = "time_to_answer"
        case handleTime = "handle_time"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            fallback: try fields.decodeIfPresent(PacingFallback.self, forKey: .fallback),
            risk: try fields.decode(Double.self, forKey: .risk),
            ringing: try fields.decode(Int.self, forKey: .ringing),
            answers: try fields.decode(Int.self, forKey: .answers),
            abandoned: try fields.decode(Int.self, forKey: .abandoned),
            answerRate: try fields.decodeIfPresent(Double.self, forKey: .answerRate),
            timeToAnswer: try fields.decodeIfPresent(Double.self, forKey: .timeToAnswer),
            handleTime: try fields.decodeIfPresent(Double.self, forKey: .handleTime))
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encodeIfPresent(fallback, forKey: .fallback)
        try fields.encode(risk, forKey: .risk)
        try fields.encode(ringing, forKey: .ringing)
        try fields.encode(answers, forKey: .answers)
        try fields.encode(abandoned, forKey: .abandoned)
        try fields.encodeIfPresent(answerRate, forKey: .answerRate)
        try fields.encodeIfPresent(timeToAnswer, forKey: .timeToAnswer)
        try fields.encodeIfPresent(handleTime, forKey: .handleTime)
    }
}
