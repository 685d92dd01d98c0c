import ClaimsModel

extension Format {
  package static let followTheMoney = Format(
    name: "followthemoney", title: "FollowTheMoney statements, CSV (Aleph, OpenSanctions)",
    endings: ["csv"],
    writing: Writing(
      kept: "sources, people, groups, places and events with their names; reports as articles; "
        + "claims as notes with statement, quote, article and status",
      lost: "objects and notions, texts of reports, values as data, time, decisions, findings",
      write: { exported, _, write in try FollowTheMoneyWriter(exported).write(exported, to: write) }
    ))
}

/// Writes a casebook as statements of FollowTheMoney.
///
/// A claim is a note on its subject that its article proves: the model has no properties for what
/// conflict monitors claim. Every row carries the id that FollowTheMoney would give it.
private struct FollowTheMoneyWriter {
  private let index: CaseIndex
  private let history: CaseHistory

  init(_ exported: any ExportedCase) throws {
    index = try CaseIndex(exported)
    history = try exported.history()
  }

  func write(_ exported: any ExportedCase, to write: ([UInt8]) throws -> Void) throws {
    var bytes = Array(CSVText.row(FTMEntity.columns).utf8)
    func put(_ entity: FTMEntity) throws {
      for row in entity.rows { bytes += CSVText.row(row).utf8 }
      guard bytes.count >= 1 << 16 else { return }
      try write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    for source in try exported.sources() { try put(entity(of: source.source)) }
    for entity in try exported.entities() {
      if let entity = self.entity(of: entity) { try put(entity) }
    }
    try exported.forEachReport { try put(article($0)) }
    try exported.forEachClaim { try put(note($0)) }
    try write(bytes)
  }

  private func entity(of source: Source) -> FTMEntity {
    let isPerson = source.kind == .witness
    var entity = FTMEntity(
      "source", key: source.id.text, schema: isPerson ? "Person" : "Organization",
      origin: source.id, record: history.sources[source.id] ?? history.casebook)
    entity.add(.name, source.name)
    entity.add(.website, Self.address(source.url))
    entity.add(.notes, source.note)
    guard !isPerson else { return entity }
    entity.add(.classification, source.kind.rawValue)
    entity.add(.parent, source.publisher.map { FTMEntity.id("source", key: $0.text) })
    return entity
  }

  private static func schema(of kind: Entity.Kind) -> String? {
    switch kind {
    case .person: "Person"
    case .group: "Organization"
    case .place: "Address"
    case .event: "Event"
    case .object, .notion, .unspecified: nil
    }
  }

  /// Nil for a kind that the model does not know.
  private func entity(of known: Entity) -> FTMEntity? {
    guard let schema = Self.schema(of: known.kind) else { return nil }
    var entity = FTMEntity(
      "entity", key: known.id.text, schema: schema,
      record: history.entities[known.id] ?? history.casebook)
    entity.add(.name, known.name)
    for alias in known.aliases {
      entity.add(.alias, alias, language: FTMLanguage.code(known.origins[alias]?.language))
    }
    entity.add(.notes, known.note)
    if known.kind == .place {
      entity.add(.full, known.name)
      entity.add(.latitude, known.location.map { "\($0.point.latitude)" })
      entity.add(.longitude, known.location.map { "\($0.point.longitude)" })
    }
    if known.kind == .group, let parent = known.parent, index.entities[parent]?.kind == .group {
      entity.add(.parent, FTMEntity.id("entity", key: parent.text))
    }
    return entity
  }

  private func article(_ entry: ExportedReport) -> FTMEntity {
    let report = entry.report
    let language = FTMLanguage.code(report.language)
    var article = FTMEntity(
      "report", key: entry.key, schema: "Article", origin: report.source,
      record: history.reports[entry.id] ?? history.casebook)
    article.add(.fileName, entry.key)
    article.add(.title, report.title, language: language)
    article.add(
      .publishedAt, report.published?.iso8601.map { $0.hasSuffix("Z") ? String($0.dropLast()) : $0 }
    )
    article.add(.sourceUrl, Self.address(report.url))
    article.add(.language, language)
    article.add(.publisher, index.name(of: report.source))
    article.add(.contentHash, SHA1.hex(report.text))
    article.add(.notes, report.note)
    return article
  }

  private func note(_ claim: ExportedClaim) -> FTMEntity {
    let report = index.reports[claim.report]?.report
    let record = history.claims[claim.id] ?? history.casebook
    var note = FTMEntity(
      "claim", key: claim.key, schema: "Note", origin: report?.source, record: record)
    note.add(.name, index.statement(of: claim.claim))
    note.add(.description, claim.claim.quote.exact, language: FTMLanguage.code(report?.language))
    if let subject = index.entities[claim.claim.subject], Self.schema(of: subject.kind) != nil {
      note.add(.entity, FTMEntity.id("entity", key: subject.id.text))
    }
    note.add(.proof, FTMEntity.id("report", key: claim.report))
    note.add(.publisher, report.map { index.name(of: $0.source) })
    note.add(.keywords, claim.standing.status.rawValue)
    note.add(
      .notes, claim.standing.decision.map { "\($0.status.rawValue) by \($0.by): \($0.because)" })
    return note
  }

  /// With the slash that FollowTheMoney puts behind a bare host; nil for what is no address.
  private static func address(_ text: String?) -> String? {
    guard let text, WebAddress.isPlain(text) else { return nil }
    let isBare = text.split(separator: "/", omittingEmptySubsequences: false).count == 3
    return isBare && !text.contains("?") && !text.contains("#") ? text + "/" : text
  }
}
