import ClaimsModel

extension Origins {
  /// Why the one statement is held to be taken from the other: a whole sentence; nil where it is not.
  func ground(_ copy: Statement, takenFrom original: Statement) -> String? {
    guard !copy.isOlder(than: original), case .source(let source) = copy.claim.attribution,
      source == original.source || source == original.speaker.source
    else { return nil }
    return "\(copy.id) credits \(source)."
  }

  /// Whether the credits of this report lead back to itself.
  func isInRing(_ report: ReportID) -> Bool { false }
}
