import Foundation
import Mentoring

extension Timestamp {
    /// The second in which `date` is.
    init(_ date: Date) { self.init(seconds: Int64(date.timeIntervalSince1970)) }
}
