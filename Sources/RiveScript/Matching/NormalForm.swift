@_spi(_Unicode) import Swift

/// The bytes of `text` in Unicode normal form C, so that matching may compare bytes.
///
/// The standard library keeps this view for its own comparison of strings; this file alone uses it.
///
/// - Complexity: O(n); text below U+0300 is in that form already and only copied.
package func composedBytes(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 >= 0xCC }) else { return bytes }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: text._nfc)
    return Array(String(composed).utf8)
}
