/// The types that values travel as; the server turns them into the columns' own, which may be smaller.
enum ColumnType {
    case integer
    case flag
    case text
    case bytes

    /// PostgreSQL's numbers of the types: `pg_type.dat`, the same in every version.
    var oid: UInt32 {
        switch self {
        case .integer: 20
        case .flag: 16
        case .text: 25
        case .bytes: 17
        }
    }

    var arrayOID: UInt32 {
        switch self {
        case .integer: 1016
        case .flag: 1000
        case .text: 1009
        case .bytes: 1001
        }
    }

    /// As SQL writes an array of it.
    var array: String {
        switch self {
        case .integer: "bigint[]"
        case .flag: "boolean[]"
        case .text: "text[]"
        case .bytes: "bytea[]"
        }
    }
}
