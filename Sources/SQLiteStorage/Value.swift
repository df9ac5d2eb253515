/// A value on its way into a statement; it is bound, never written into the SQL.
enum Value: Hashable, Sendable {
    case integer(Int64)
    case text(String)
    case null
}
