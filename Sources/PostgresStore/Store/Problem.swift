import Actors
import StoreRows

/// PostgreSQL's errors in words for the person who runs the node: what is wrong, and what to do.
enum Problem {
    /// Whatever was thrown on a connection, as the port's error. A refused cursor stays one.
    static func translated(_ error: any Error, name: String, _ clean: (String) -> String) -> any Error {
        switch error {
        case let error as CommitUnknown:
            StoreError.unknown("\(name) did not answer a commit (\(clean(error.why)))")
        case let error as ConnectionLost:
            StoreError.unusable(
                what: "\(name) can't be reached (\(clean(error.why)))",
                advice: "See that the server runs, that it is not a replica, and that this machine may connect to it; "
                    + "the node goes on by itself when it can.")
        case let error as ServerError: storeError(error, name, clean)
        case let error as RowProblem:
            StoreError.unusable(
                what: "\(name) holds what perezvon does not write: \(error.what) in the table \(error.table)",
                advice: "Stop the nodes and restore a backup; if nobody changed the tables by hand, report this as a "
                    + "defect.")
        case is Overtaken:
            StoreError.unusable(
                what: "\(name): a group of changes met another node's again and again",
                advice: "Nothing was written, and the node tries again; if it stays so, report this as a defect.")
        default: error
        }
    }

    static func closed(_ name: String) -> StoreError {
        .unusable(what: "\(name) is closed", advice: "The node is going down: ask again when it is up.")
    }

    private static func storeError(_ error: ServerError, _ name: String, _ clean: (String) -> String) -> StoreError {
        func unusable(_ what: String, _ advice: String) -> StoreError {
            .unusable(what: "\(name) \(what) (\(clean(error.message)); \(error.state))", advice: advice)
        }
        return switch error.state {
        case "28P01":
            unusable(
                "does not take the password",
                "Give the right one: in the connection string, in PGPASSWORD, or in the file that PGPASSFILE names.")
        case "28000":
            unusable(
                "does not let this user in",
                "Name a role that exists and may log in, and let this machine in with a line of pg_hba.conf.")
        case "3D000":
            unusable("has no such database", "Make it: createdb --encoding=UTF8 --template=template0 NAME")
        case "42501":
            unusable(
                "does not give this user the right",
                "Make the user the owner of a database of its own: ALTER DATABASE NAME OWNER TO USER")
        case "53300":
            unusable(
                "has no room for more connections",
                "Raise max_connections: a node takes up to six; or stop what does not need the server.")
        case "53100":
            unusable("has a full disk", "Free space on it; nothing was harmed, and the node writes again then.")
        case "53200": unusable("is out of memory", "Give it more, or lower its work_mem and shared_buffers.")
        case "57014":
            unusable(
                "took too long",
                "Look for what holds it up: SELECT * FROM pg_stat_activity; a synchronous standby that is away, too.")
        case "55P03": unusable("waited too long for a lock", "Look for who holds it: SELECT * FROM pg_locks.")
        case "57P01", "57P02", "57P03", "57P05", "25006", "25P03":
            unusable("is going down, coming up, or a replica", "The node goes on by itself when the server is back.")
        case "58030", "XX001", "XX002":
            unusable("fails or is damaged", "Read its log, check its disk, and go over to the standby or a backup.")
        default:
            unusable(
                "refused a statement",
                "If nobody changed the tables by hand, report this as a defect, with the log around it.")
        }
    }
}
