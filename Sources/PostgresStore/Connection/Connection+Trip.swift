import CPostgres
import Glibc

/// How statements are sent together, and their answers read.
extension Connection {
    /// What a statement's answer is the answer to.
    enum Step {
        case prepare(sql: String, name: String)
        case execute
    }

    func send(_ query: Query, _ steps: inout [Step], until deadline: ContinuousClock.Instant) throws {
        sent += 1
        var name = names[query.sql]
        if name == nil, query.isKept, names.count < Self.keptStatements {
            let new = "s\(names.count)-\(steps.count)"
            let status = unsafe query.parameters.types.withUnsafeBufferPointer { types in
                unsafe PQsendPrepare(handle, new, query.sql, Int32(types.count), types.baseAddress)
            }
            guard status == 1 else { throw lost() }
            steps.append(.prepare(sql: query.sql, name: new))
            name = new
        }
        let status = unsafe query.parameters.withPointers { count, types, values, lengths, formats in
            if let name {
                unsafe PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1)
            } else {
                unsafe PQsendQueryParams(handle, query.sql, count, types, values, lengths, formats, 1)
            }
        }
        guard status == 1 else { throw lost() }
        steps.append(.execute)
        // What was sent is not gathered in memory, and the server's answers are taken meanwhile.
        try flush(until: deadline)
    }

    func flush(until deadline: ContinuousClock.Instant) throws {
        while true {
            switch unsafe PQflush(handle) {
            case 0: return
            case 1:
                let found = try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
                if found & Int16(POLLIN) != 0, unsafe PQconsumeInput(handle) == 0 { throw lost() }
            default: throw lost()
            }
        }
    }

    func answers(to steps: [Step], until deadline: ContinuousClock.Instant) throws -> [Rows] {
        var rows: [Rows] = []
        var failure: ServerError?
        var index = 0
        var blanks = 0
        while true {
            while unsafe PQisBusy(handle) == 1 {
                _ = try wait(for: Int16(POLLIN), until: deadline)
                guard unsafe PQconsumeInput(handle) == 1 else { throw failure.map { $0 as any Error } ?? lost() }
            }
            guard let result = unsafe PQgetResult(handle) else {
                // One stands between two answers.
                blanks += 1
                guard blanks < 3 else { throw lost() }
                continue
            }
            blanks = 0
            let answer = unsafe Rows(result)
            switch answer.status {
            case PGRES_PIPELINE_SYNC:
                if let failure { throw failure }
                return rows
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_PIPELINE_ABORTED:
                guard index < steps.count else { throw lost() }
                if case .prepare(let sql, let name) = steps[index] {
                    if answer.status == PGRES_COMMAND_OK { names[sql] = name }
                } else {
                    rows.append(answer)
                }
                index += 1
            default:
                guard unsafe PQstatus(handle) == CONNECTION_OK || answer.hasState else { throw lost() }
                if failure == nil {
                    failure = answer.error
                    failure?.written = rows.map(\.affected)
                }
                if answer.error.isFatal { throw answer.error }
                index += 1
            }
        }
    }
}
