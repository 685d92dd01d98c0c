/// Whether a report says that something is so, or that it is not.
package enum Polarity: String, CaseIterable, Sendable {
  case affirmed
  /// "Reports of an opened route were fake": the value is said not to be the case.
  case denied
}
