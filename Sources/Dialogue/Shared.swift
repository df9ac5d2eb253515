/// A large value that its copies share until one of them is changed.
///
/// Situations and turns are handed on and kept a dozen times for each time that they are changed.
@propertyWrapper
package struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The one value. An array is what the language has for a value that is copied when it is changed.
    private var only: [Value]

    package init(wrappedValue: Value) { only = [wrappedValue] }

    package var wrappedValue: Value {
        _read { yield only[0] }
        // In its place: a getter and a setter would copy the whole to change a part.
        _modify { yield &only[0] }
    }
}
