import Dialogue

extension Complaint {
    /// The complaint of a store that cannot do what was asked.
    init(_ error: StoreError) {
        self.init(error.description, status: error.isRetryable ? .retryLater : .unusableStore)
    }
}
