/// Which tuki this is.
enum Version {
    /// By semver.org; docs/CHANGELOG.md says what each one brought.
    static let current = "0.1.0"
}
