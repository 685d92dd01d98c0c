import ClaimsModel

/// All of a statement that comparing two times looks at.
struct StatedTime: Hashable {
  private let statement: Statement
  /// Whether the report's date plays a part beside the date of the claim.
  private let usesPublished: Bool

  init(_ statement: Statement, of predicate: Predicate) {
    self.statement = statement
    usesPublished =
      predicate.aspect == .timeless
      ? predicate.isCumulative : statement.claim.when?.dated == nil
  }

  private var published: EDTF? { usesPublished ? statement.published : nil }

  static func == (a: StatedTime, b: StatedTime) -> Bool {
    a.statement.claim.when == b.statement.claim.when && a.published == b.published
  }

  func hash(into hasher: inout Hasher) {
    switch statement.claim.when {
    case .dated(let dated): hasher.combine(dated.date)
    case let other: hasher.combine(other)
    }
    if let published { hasher.combine(published) }
  }
}
