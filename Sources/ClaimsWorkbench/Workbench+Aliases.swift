import ClaimsExchange
package import ClaimsModel
import ClaimsReports
import ClaimsStore

extension Workbench {
  /// Gives an entity one more name, or says more of one it has. Claims logged under it meet from then
  /// on.
  ///
  /// - Parameters:
  ///   - language: BCP 47.
  ///   - source: who calls it so: a source, a report, or anyone in words.
  ///   - because: why, in words; needed where the name was recorded otherwise.
  package func addAlias(
    _ alias: String, of name: String, language: String? = nil, source: String? = nil,
    because: String? = nil
  ) throws -> Entity {
    guard alias.filled != nil else {
      throw Refusal("The alias is empty.", remedy: "Give the other name.")
    }
    if let language, !LanguageTag.isWellFormed(language) {
      throw Refusal(
        "“\(language)” is not the tag of a language.",
        remedy: "Write it as BCP 47 does: --language ar, or --language ku-Arab.")
    }
    return try write { casebook in
      let entity = try Self.find(entity: name, in: casebook.reader)
      let giver = try source?.filled.map { try self.giver($0, in: casebook.reader) }
      guard alias != entity.name || (language == nil && giver == nil) else {
        throw Refusal(
          "“\(alias)” is the name of “\(entity.id)” itself: language and source are kept of others.",
          remedy: "Give another name.")
      }
      let old = entity.origins[alias] ?? NameOrigin()
      let new = NameOrigin(language: language ?? old.language, giver: giver ?? old.giver)
      let isLost =
        (old.language != nil && old.language != new.language)
        || (old.giver != nil && old.giver != new.giver)
      guard !isLost || because?.filled != nil else {
        throw Refusal.reasonMissing("To record “\(alias)” otherwise than it is")
      }
      try casebook.insertAlias(alias, new, of: entity.id)
      try record(
        casebook, "entity alias", about: entity.id.text,
        detail: Self.words(alias, new, was: isLost ? old : nil, because: because))
      return try casebook.reader.entity(entity.id) ?? entity
    }
  }

  /// A known source or report where the words name one, else the words.
  private func giver(_ words: String, in casebook: StoreReader) throws -> NameOrigin.Giver {
    let folded = TextFolding.folded(words)
    let source = try casebook.sources().first {
      $0.source.id.text == words || TextFolding.folded($0.source.name) == folded
    }
    if let source { return .source(source.source.id) }
    let byNumber = try ReportID(text: words).flatMap { try casebook.report($0) }
    let report = try byNumber ?? casebook.report(key: words.composed)
    return report.map { .report($0.key) } ?? .words(words)
  }

  private static func words(
    _ alias: String, _ origin: NameOrigin, was: NameOrigin?, because: String?
  ) -> String {
    let parts = [
      origin.words, was.map { "was: \($0.words ?? "nothing")" },
      because?.filled.map { "because: \($0)" },
    ]
    return ([alias] + parts.compactMap(\.self)).joined(separator: "; ")
  }
}
