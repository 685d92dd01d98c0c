import ClaimsExchange
package import ClaimsModel
package import ClaimsReports
import ClaimsStore
import ClaimsText

extension Workbench {
  /// Adds a source. Without an id, its name gives one.
  package func addSource(
    name: String, id: String? = nil, kind: Source.Kind = .other, url: String? = nil,
    publisher: String? = nil, note: String? = nil
  ) throws -> Source {
    let slug: SourceID = try slug(id, orOf: name, option: "--id")
    return try write { casebook in
      if let there = try casebook.reader.source(slug) {
        throw Refusal(
          "There is a source called “\(slug)” already: \(there.source.name).",
          remedy: "Use it, or give the new one another id: --id OTHER.")
      }
      let house = try publisher.map { try find(source: $0, in: casebook.reader).source.id }
      let source = Source(
        id: slug, name: name, kind: kind, url: url?.filled, publisher: house, note: note?.filled)
      try casebook.insert(source)
      try record(casebook, "source add", about: slug.text, detail: name)
      return source
    }
  }

  /// All sources, in the order they were added.
  ///
  /// - Parameter namesReports: whether it is wanted which reports each published, or how many alone.
  package func sources(namesReports: Bool = true) throws -> [SourceCard] {
    try store.read { casebook in
      let counts = try casebook.reportCounts()
      let grades = Dictionary(grouping: try casebook.grades(), by: \.source)
      return try casebook.sources().map {
        let id = $0.source.id
        return SourceCard(
          source: $0.source, grades: grades[id] ?? [], reportCount: counts[id] ?? 0,
          reports: namesReports ? try casebook.reportIDs(of: id) : [])
      }
    }
  }

  /// One source with everything that was judged of it.
  package func source(_ name: String) throws -> SourceCard {
    try store.read { casebook in
      let found = try find(source: name, in: casebook).source
      let reports = try casebook.reportIDs(of: found.id)
      return SourceCard(
        source: found, grades: try casebook.grades(of: found.id), reportCount: reports.count,
        reports: reports,
        shown: try reportCards(casebook, of: Array(reports.prefix(SourceCard.mostShown))))
    }
  }

  /// Judges how reliable a source is. Earlier judgements are kept; this one stands.
  package func grade(
    source name: String, _ reliability: Reliability, because: String
  ) throws -> SourceGrade {
    guard because.filled != nil else {
      throw Refusal.reasonMissing("A grade")
    }
    return try write { casebook in
      let source = try find(source: name, in: casebook.reader).source
      let grade = SourceGrade(
        source: source.id, reliability: reliability, because: because, by: session.reviewer,
        at: session.now())
      try casebook.insert(grade)
      try record(
        casebook, "source grade", about: source.id.text,
        detail: "\(reliability.rawValue): \(because)")
      return grade
    }
  }

  /// The source of this id or name.
  func find(source name: String, in casebook: StoreReader) throws -> StoredSource {
    if let id = SourceID(name.composed), let found = try casebook.source(id) { return found }
    let all = try casebook.sources()
    let folded = TextFolding.folded(name)
    if let found = all.first(where: { TextFolding.folded($0.source.name) == folded }) {
      return found
    }
    throw Refusal.unknown(
      "source", name,
      likely: Suggestion.closest(
        to: name, among: all.map(\.source.id.text) + all.map(\.source.name)),
      list: "claims source list")
  }

  /// A slug as given, or made from a name.
  func slug<ID: Slug>(_ given: String?, orOf name: String, option: String) throws -> ID {
    guard name.filled != nil else {
      throw Refusal("The name is empty.", remedy: "Give the \(ID.noun) a name.")
    }
    if let given {
      if let id = ID(given.composed) { return id }
      let like = ID(name: given.composed).map { " Perhaps “\($0)”." } ?? ""
      throw Refusal(
        "“\(given)” cannot be an id.",
        remedy: "Use lower-case letters and digits joined by single hyphens.\(like)")
    }
    guard let id = ID(name: name.composed) else {
      throw Refusal(
        "The name “\(name)” has no letter or digit to make an id of.",
        remedy: "Give one: \(option) some-name.")
    }
    return id
  }
}
