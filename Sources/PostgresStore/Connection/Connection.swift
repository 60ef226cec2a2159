import CPostgres

/// One connection in libpq's pipeline mode: sends statements together and reads their answers.
///
/// It blocks, so only a lane uses it, on its own thread. After `ConnectionLost` it is of no more use.
@safe final class Connection {
    let handle: OpaquePointer
    /// Of the statements that are prepared, by their text.
    var names: [String: String] = [:]
    /// Statements sent, for the tests that count them.
    var sent = 0
    /// Warnings that the server gave: of a commit, that it may not be on the standby.
    private var warnings = 0

    /// As many statements are kept prepared; those after them are parsed each time.
    static let keptStatements = 200

    /// Connects to one server.
    /// - Throws: `ServerError`, or `ConnectionLost` with libpq's words.
    init(_ server: ConnectionString.Server, within limit: Duration) throws {
        let keywords = CTexts(server.map(\.keyword))
        let values = CTexts(server.map(\.value))
        guard let handle = unsafe PQconnectStartParams(keywords.start, values.start, 0) else {
            throw ConnectionLost(why: "there is no memory for a connection")
        }
        unsafe self.handle = handle
        // So that the number of the error stands in the text: libpq gives nothing else of a connection that failed.
        unsafe _ = PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        try connect(until: .now + limit)
        unsafe PQsetNoticeReceiver(
            handle,
            { receiver, notice in
                guard let receiver = unsafe receiver, let notice = unsafe notice else { return }
                unsafe Unmanaged<Connection>.fromOpaque(receiver).takeUnretainedValue().heard(notice)
            }, Unmanaged.passUnretained(self).toOpaque())
        guard unsafe PQsetnonblocking(handle, 1) == 0, unsafe PQenterPipelineMode(handle) == 1 else { throw lost() }
    }

    deinit {
        unsafe PQfinish(handle)
    }

    var serverVersion: Int { unsafe Int(PQserverVersion(handle)) }

    /// What the server reported of itself, as `server_encoding`.
    func reported(_ name: String) -> String {
        unsafe PQparameterStatus(handle, name).map { unsafe String(cString: $0) } ?? ""
    }

    /// Sends the statements at once and waits for all answers; after an error, those behind it are not run.
    ///
    /// - Parameter limit: of the whole; the server's own limit of a statement should end before it.
    /// - Throws: `ServerError` of the first that failed, `ConnectionLost`.
    func run(_ queries: [Query], within limit: Duration) throws -> [Rows] {
        guard !queries.isEmpty else { return [] }
        let deadline = ContinuousClock.now + limit
        var steps: [Step] = []
        for query in queries { try send(query, &steps, until: deadline) }
        guard unsafe PQpipelineSync(handle) == 1 else { throw lost() }
        try flush(until: deadline)
        return try answers(to: steps, until: deadline)
    }

    /// Runs a transaction: the first statements in one trip with its beginning, then whatever `body` runs, then the
    /// commit.
    ///
    /// - Throws: whatever `body` throws, `ServerError` and `ConnectionLost`, and then nothing was committed;
    ///   `CommitUnknown` where that is not so sure.
    func transaction<Value>(
        _ first: [Query], within limit: Duration, _ body: ([Rows]) throws -> Value
    ) throws -> Value {
        let value: Value
        do {
            let answers = try run([Query("BEGIN")] + first, within: limit)
            value = try body(Array(answers.dropFirst()))
        } catch let error as ConnectionLost {
            throw error
        } catch {
            _ = try run([Query("ROLLBACK")], within: limit)
            throw error
        }
        try commit(within: limit)
        return value
    }

    private func commit(within limit: Duration) throws {
        warnings = 0
        let answer: Rows?
        do {
            answer = try run([Query("COMMIT")], within: limit).first
        } catch let error as ServerError where !error.isFatal {
            throw error
        } catch {
            throw CommitUnknown(why: Self.words(of: error))
        }
        guard answer?.command == "COMMIT" else {
            throw ServerError(state: "25P02", message: "the transaction had failed before its commit")
        }
        // A wait for the standby that somebody cancelled: on this server it is committed, and elsewhere perhaps not.
        guard warnings == 0 else { throw CommitUnknown(why: "the standby's answer was not waited for") }
    }

    static func words(of error: any Error) -> String {
        switch error {
        case let error as ServerError: "\(error.message) (\(error.state))"
        case let error as ConnectionLost: error.why
        default: String(describing: error)
        }
    }

    private func heard(_ notice: OpaquePointer) {
        let severity = unsafe PQresultErrorField(notice, Int32(UInt8(ascii: "V")))
        if unsafe severity.map({ unsafe String(cString: $0) }) == "WARNING" { warnings += 1 }
    }
}
