import ClaimsModel

/// Ids out of names that a table gives: the same name, the same id, in every file.
struct CSVNames: Sendable {
  let digest: @Sendable (String) -> String

  /// Nil where the name has no letter or digit. One too long for an id ends in some of its digest, so
  /// that two long names that begin alike stay two.
  func id<ID: Slug>(_ name: String, as type: ID.Type = ID.self) -> ID? {
    let name = name.composed
    guard let id = ID(name: name) else { return nil }
    let isCut = name.unicodeScalars.count > SlugText.longest && id.text.count > Self.kept
    guard isCut else { return id }
    let head = String(id.text.prefix(Self.kept))
    return ID(name: "\(head) \(digest(name).prefix(8))")
  }

  /// The beginning of a longer name that its id keeps.
  private static let kept = SlugText.longest - 9

  /// The key of a report or a claim that has none, out of all that it says.
  func key(_ content: String) -> String { "csv-\(digest(content).prefix(32))" }
}
