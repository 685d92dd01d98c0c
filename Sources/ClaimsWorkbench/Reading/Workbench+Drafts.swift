import ClaimsExchange
import ClaimsModel
import ClaimsReading
package import ClaimsReports
import ClaimsStore

/// Which drafts to list.
package struct DraftQuery: Sendable {
  package var report: String?
  /// Only those that name this entity, or these words: as subject, value or place.
  package var about: String?
  /// Only those of this score or a higher one.
  package var above: Int?
  /// Those that were judged, or are proposed no more, as well.
  package var includesJudged = false

  package init() {}
}

extension Workbench {
  /// Drafts in the order of their reports and quotes.
  package func drafts(_ query: DraftQuery = DraftQuery()) throws -> [DraftCard] {
    try store.read { casebook in
      let report = try query.report.map { try find(report: $0, in: casebook).id }
      let names = try query.about.map { try foldedNames(of: $0, casebook) }
      let index = try DraftIndex(self, casebook)
      return try casebook.drafts(of: report).filter { draft in
        (query.includesJudged || index.isWaiting(draft)) && draft.score >= query.above ?? 0
      }.map(index.card).filter { card in
        names.map { !card.draft.foldedNames.isDisjoint(with: $0) } ?? true
      }
    }
  }

  /// One draft, whatever became of it.
  package func draft(_ name: String) throws -> DraftCard {
    try store.read { casebook in
      try DraftIndex(self, casebook).card(find(draft: name, in: casebook))
    }
  }

  /// The draft of this number.
  func find(draft name: String, in casebook: StoreReader) throws -> StoredDraft {
    if let found = try DraftID(text: name).flatMap({ try casebook.draft($0) }) { return found }
    let hint = Int64(name).map { ["\(DraftID($0))"] } ?? []
    throw Refusal.unknown("draft", name, likely: hint, list: "claims drafts list")
  }

  /// Whether a name is that of a draft, and not the id of a claim in casefiles.
  func namesDraft(_ name: String, in casebook: StoreReader) throws -> Bool {
    try DraftID(text: name) != nil && casebook.claim(key: name.composed) == nil
  }

  /// All that an entity and what it is one with go by; the words themselves where there is none.
  private func foldedNames(of name: String, _ casebook: StoreReader) throws -> Set<String> {
    guard case .found(let entity) = try Self.match(entity: name, in: casebook) else {
      return [TextFolding.folded(name)]
    }
    let group = try casebook.identity().group(of: entity.id).compactMap { try casebook.entity($0) }
    return Set(group.flatMap { [$0.id.text, $0.name] + $0.aliases }.map { TextFolding.folded($0) })
  }
}

extension Draft {
  /// The names of what it is about, of its value and of its place.
  fileprivate var foldedNames: Set<String> {
    var names = [subject]
    switch value {
    case .entities(let some), .oneOf(let some): names += some
    case .words, .unknown, .nothing, .notStated: break
    }
    switch place {
    case .at(let name): names.append(name)
    case .oneOf(let some): names += some
    case .unknown, nil: break
    }
    return Set(names.map { TextFolding.folded($0) })
  }
}
