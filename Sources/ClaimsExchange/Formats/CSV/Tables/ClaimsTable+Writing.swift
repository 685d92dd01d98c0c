import ClaimsModel

extension ClaimsTable {
  /// The cells of a claim, by the names of their columns.
  static func cells(_ exported: ExportedClaim, _ known: KnownNames) -> [String: String] {
    let claim = exported.claim
    var cells = known.cells(ofReport: exported.report)
    cells["claim-id"] = exported.key
    cells["number"] = "\(exported.id)"
    cells["about"] = claim.subject.text
    cells["about-name"] = known.entities[claim.subject]
    cells["says"] = claim.predicate.text
    cells.merge(self.cells(claim.value)) { $1 }
    cells["polarity"] = claim.polarity.rawValue
    cells.merge(self.cells(claim.when)) { $1 }
    cells["where"] = claim.place.map(cell)
    cells["hedge"] = claim.hedge.rawValue
    cells["sourcing"] = claim.sourcing.rawValue
    switch claim.attribution {
    case .source(let id): cells["credited-source"] = id.text
    case .words(let words): cells["credited-to"] = words
    case nil: break
    }
    cells["credibility"] = claim.credibility.map { "\($0.rawValue)" }
    cells["confidence"] = claim.confidence.map { "\($0.percent)" }
    cells["quote"] = claim.quote.exact
    cells["start"] = "\(claim.quote.start)"
    cells["note"] = claim.note
    let standing = exported.standing
    cells["status"] = standing.status.rawValue
    cells["status-because"] = standing.decision?.because
    cells["status-by"] = standing.decision?.by
    cells["status-at"] = standing.decision.map { Instant.text($0.at) }
    return cells
  }

  private static func cells(_ value: ClaimValue) -> [String: String] {
    func cells(_ form: ClaimRow.ValueForm, _ text: String) -> [String: String] {
      ["value-is": form.rawValue, "value": text]
    }
    switch value {
    case .quantity(let quantity):
      var all = cells(.quantity, quantity.said)
      all["unit"] = quantity.unit
      all["population"] = quantity.population
      all["readings"] = ClaimRow.cell(quantity.readings)
      return all
    case .entities(.all(let ids)): return cells(.entity, CSVList.cell(ids.map(\.text)))
    case .entities(.oneOf(let ids)): return cells(.oneOf, CSVList.cell(ids.map(\.text)))
    case .text(let text): return cells(.text, text)
    case .flag(let flag): return cells(.flag, flag ? "yes" : "no")
    case .date(let date, let said):
      var all = cells(.date, date.description)
      all["value-said"] = said
      return all
    case .unknown: return cells(.unknown, "")
    case .notStated: return cells(.notStated, "")
    case .nothing: return cells(.none, "")
    }
  }

  private static func cells(_ when: ClaimTime?) -> [String: String] {
    guard let when else { return [:] }
    var cells: [String: String] = [:]
    switch when {
    case .dated(let dated):
      cells["when"] = dated.date.description
      cells["when-reading"] = dated.reading.rawValue
    case .unknown: cells["when"] = CSVAbsence.unknown.rawValue
    case .never: cells["when"] = CSVAbsence.never.rawValue
    }
    cells["when-said"] = when.said
    return cells
  }

  private static func cell(_ place: ClaimPlace) -> String {
    switch place {
    case .at(let id): id.text
    case .oneOf(let ids): CSVList.cell(ids.map(\.text))
    case .unknown: CSVAbsence.unknown.rawValue
    case .nowhere: CSVAbsence.nowhere.rawValue
    }
  }
}

/// Names and heads of reports that rows of claims repeat for their readers.
struct KnownNames {
  let entities: [EntityID: String]
  private let sources: [SourceID: String]
  private let reports: [String: Head]

  /// A report without its text.
  private struct Head {
    let source: SourceID
    let title: String?
    let url: String?
    let published: EDTF?
  }

  init(_ exported: any ExportedCase) throws {
    entities = Dictionary(
      try exported.entities().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(
      try exported.sources().map { ($0.source.id, $0.source.name) },
      uniquingKeysWith: { first, _ in first })
    var heads: [String: Head] = [:]
    try exported.forEachReport { stored in
      let report = stored.report
      heads[stored.key] = Head(
        source: report.source, title: report.title, url: report.url, published: report.published)
    }
    reports = heads
  }

  func cells(ofReport key: String) -> [String: String] {
    var cells = ["report-id": key]
    guard let head = reports[key] else { return cells }
    cells["source"] = head.source.text
    cells["source-name"] = sources[head.source]
    cells["title"] = head.title
    cells["url"] = head.url
    cells["published"] = head.published?.description
    return cells
  }
}
