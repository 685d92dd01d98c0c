package import ClaimsModel
import GRDB

/// A claim as it is kept.
///
/// Copies share what they hold: stored claims are handed round very much, and never change.
package struct StoredClaim: Hashable, Sendable {
  private struct Fields: Hashable {
    let id: ClaimID
    let key: String
    let claim: Claim
    let report: ReportID
    let digest: PackedDigest
  }

  private final class Shared: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  private let shared: Shared

  /// - Parameter digest: SHA-256, lower-case hexadecimal.
  package init(id: ClaimID, key: String, claim: Claim, report: ReportID, digest: String) {
    self.init(
      Fields(
        id: id, key: key, claim: claim, report: report, digest: PackedDigest(Hex.bytes(digest))))
  }

  private init(_ fields: Fields) { shared = Shared(fields) }

  package var id: ClaimID { shared.fields.id }
  /// Its id in casefiles.
  package var key: String { shared.fields.key }
  /// Lent, not copied.
  package var claim: Claim { _read { yield shared.fields.claim } }
  package var report: ReportID { shared.fields.report }
  /// SHA-256 of the claim's canonical form, lower-case hexadecimal.
  package var digest: String { shared.fields.digest.hex }

  package static func == (a: StoredClaim, b: StoredClaim) -> Bool {
    a.shared === b.shared || a.shared.fields == b.shared.fields
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(shared.fields) }
}

extension StoredClaim {
  /// The columns of `select`, in its order: a row is read by places, which takes a fraction of the time
  /// that names do.
  enum Column: Int, CaseIterable {
    case id, key, report, digest, subject, predicate, quoteStart, quote, valueKind, value,
      valueSaid,
      unit, population, polarity, when, whenReading, whenAbsent, whenSaid, placeKind, place, places,
      hedge, sourcing, attributedSource, attributedWords, credibility, confidence, note

    fileprivate var place: Int { rawValue }

    fileprivate var sql: String {
      switch self {
      case .id: "c.id"
      case .key: "c.key"
      case .report: "c.report_id"
      case .digest: "c.digest"
      case .subject: "e.slug"
      case .predicate: "p.slug"
      case .quoteStart: "c.quote_start"
      case .quote: "c.quote"
      case .valueKind: "c.value_kind"
      case .value: "c.value"
      case .valueSaid: "c.value_said"
      case .unit: "c.unit"
      case .population: "c.population"
      case .polarity: "c.polarity"
      case .when: "c.\"when\""
      case .whenReading: "c.when_reading"
      case .whenAbsent: "c.when_absent"
      case .whenSaid: "c.when_said"
      case .placeKind: "c.place_kind"
      case .place: "l.slug"
      case .places:
        """
        iif(c.place_kind = 'one-of',
          (SELECT group_concat(o.slug, ' ') FROM claim_place_alternative a
           JOIN entity o ON o.id = a.entity_id WHERE a.claim_id = c.id), NULL)
        """
      case .hedge: "c.hedge"
      case .sourcing: "c.sourcing"
      case .attributedSource: "s.slug"
      case .attributedWords: "c.attributed_words"
      case .credibility: "c.credibility"
      case .confidence: "c.confidence"
      case .note: "c.note"
      }
    }
  }

  /// Joins what a claim names, so that a row reads back without further look-ups.
  static let select = "SELECT \(columns) \(from)"

  /// The same, and the key of the report that each rests on.
  static let selectWithReport =
    "SELECT \(columns), r.key \(from) JOIN report r ON r.id = c.report_id"

  private static let columns = Column.allCases.map(\.sql).joined(separator: ", ")

  private static let from = """
    FROM claim c
    JOIN question q ON q.id = c.question_id
    JOIN entity e ON e.id = q.subject_id
    JOIN predicate p ON p.id = q.predicate_id
    LEFT JOIN entity l ON l.id = c.place_id
    LEFT JOIN source s ON s.id = c.attributed_source_id
    """

  /// The key of its report, in a row of `selectWithReport`.
  static func reportKey(of row: PackedRow) throws -> String {
    try row.required(text: Column.allCases.count)
  }

  init(row: PackedRow) throws {
    var dates = DatesRead()
    try self.init(row: row, &dates)
  }

  fileprivate init(row: PackedRow, _ dates: inout DatesRead) throws {
    self.init(
      Fields(
        id: ClaimID(try row.required(integer: Column.id.place)),
        key: try row.required(text: Column.key.place), claim: try Claim(row: row, &dates),
        report: ReportID(try row.required(integer: Column.report.place)),
        digest: try row.required(digest: Column.digest.place)))
  }
}

/// A question that claims answer, by its number.
package struct StoredQuestion: Hashable, Sendable {
  package let question: Question
  let number: Int64

  init(row: PackedRow) throws {
    number = try row.required(integer: 0)
    question = Question(
      subject: EntityID(unchecked: try row.required(text: 1)),
      predicate: PredicateID(unchecked: try row.required(text: 2)))
  }
}

/// Claims as SQLite gave them: made into values on whichever core wants them.
package struct PackedClaims: Sendable {
  private var rows = PackedRows()

  package var count: Int { rows.count }

  /// Takes the row that a statement of `StoredClaim.select` stands on.
  mutating func append(_ statement: SQLiteStatement) { rows.append(statement) }

  /// - Throws: `StoreError.damaged`.
  package func claims() throws -> [StoredClaim] {
    var dates = DatesRead()
    return try (0..<count).map { try StoredClaim(row: rows[$0], &dates) }
  }
}

private typealias Column = StoredClaim.Column

extension Claim {
  fileprivate init(row: PackedRow, _ dates: inout DatesRead) throws {
    let source = row.text(Column.attributedSource.place)
    let words = row.text(Column.attributedWords.place)
    self.init(
      subject: EntityID(unchecked: try row.required(text: Column.subject.place)),
      predicate: PredicateID(unchecked: try row.required(text: Column.predicate.place)),
      value: try ClaimValue(row: row),
      quote: Quote(
        start: Int(try row.required(integer: Column.quoteStart.place)),
        exact: try row.required(text: Column.quote.place)),
      polarity: Polarity(rawValue: try row.required(text: Column.polarity.place)) ?? .affirmed,
      when: try ClaimTime(row: row, &dates),
      place: try ClaimPlace(row: row),
      hedge: Hedge(rawValue: try row.required(text: Column.hedge.place)) ?? .asserted,
      sourcing: SourcingLevel(rawValue: try row.required(text: Column.sourcing.place)) ?? .unstated,
      attribution: source.map { .source(SourceID(unchecked: $0)) } ?? words.map { .words($0) },
      credibility: row.int(Column.credibility.place).flatMap(Credibility.init(rawValue:)),
      confidence: row.int(Column.confidence.place).flatMap { Confidence($0) },
      note: row.text(Column.note.place))
  }
}

extension ClaimTime {
  fileprivate init?(row: PackedRow, _ dates: inout DatesRead) throws {
    let said = row.text(Column.whenSaid.place)
    switch row.text(Column.whenAbsent.place) {
    case "unknown": self = .unknown(said: said)
    case "never": self = .never(said: said)
    default:
      guard let text = row.text(Column.when.place) else { return nil }
      guard let date = dates.date(text) else { throw StoreError.unreadable("date", text, row) }
      self.init(
        date,
        reading: row.text(Column.whenReading.place).flatMap(Reading.init(rawValue:)) ?? .at,
        said: said)
    }
  }
}

extension ClaimPlace {
  fileprivate init?(row: PackedRow) throws {
    switch row.text(Column.placeKind.place) {
    case "at": self = .at(EntityID(unchecked: try row.required(text: Column.place.place)))
    case "one-of":
      let text = row.text(Column.places.place) ?? ""
      let ids = text.split(separator: " ").map { EntityID(unchecked: String($0)) }
      guard ids.count > 1, let choice = ClaimPlace.one(of: ids) else {
        throw StoreError.unreadable("choice of places", text, row)
      }
      self = choice
    case "unknown": self = .unknown
    case "nowhere": self = .nowhere
    default: return nil
    }
  }
}

/// How a time lies in its columns.
struct TimeColumns {
  let date: String?
  let reading: String?
  let absent: String?
  let said: String?

  init(_ time: ClaimTime?) {
    date = time?.date?.description
    reading = time?.dated?.reading.rawValue
    said = time?.said
    absent =
      switch time {
      case .unknown: "unknown"
      case .never: "never"
      case .dated, nil: nil
      }
  }
}

/// How a place lies in its columns; alternatives lie in a table of their own.
struct PlaceColumns {
  let kind: String?
  var id: String?

  init(_ place: ClaimPlace?) {
    switch place {
    case .at(let place):
      kind = "at"
      id = place.text
    case .oneOf: kind = "one-of"
    case .unknown: kind = "unknown"
    case .nowhere: kind = "nowhere"
    case nil: kind = nil
    }
  }
}

/// How a value lies in its columns.
struct ValueColumns {
  let kind: String
  var value: String?
  var said: String?
  var unit: String?
  var population: String?

  init(_ value: ClaimValue) {
    switch value {
    case .quantity(let quantity):
      kind = "quantity"
      self.value = Quantity.Reading.notation(quantity.readings)
      said = quantity.said
      unit = quantity.unit
      population = quantity.population
    case .entities(.all(let ids)):
      kind = "all"
      self.value = ids.map(\.text).joined(separator: " ")
    case .entities(.oneOf(let ids)):
      kind = "one-of"
      self.value = ids.map(\.text).joined(separator: " ")
    case .text(let text):
      kind = "text"
      self.value = text
    case .flag(let flag):
      kind = "flag"
      self.value = flag ? "yes" : "no"
    case .date(let date, let words):
      kind = "date"
      self.value = date.description
      said = words
    case .unknown: kind = "unknown"
    case .notStated: kind = "not-stated"
    case .nothing: kind = "none"
    }
  }
}

extension ClaimValue {
  fileprivate init(row: PackedRow) throws {
    let kind = try row.required(text: Column.valueKind.place)
    let text = row.text(Column.value.place) ?? ""
    let said = row.text(Column.valueSaid.place)
    func ids() -> [EntityID] { text.split(separator: " ").map { EntityID(unchecked: String($0)) } }
    switch kind {
    case "quantity":
      guard let readings = Quantity.Reading.readings(notation: text) else {
        throw StoreError.unreadable("quantity", text, row)
      }
      self = .quantity(
        Quantity(
          said: said ?? text, readings: readings, unit: row.text(Column.unit.place),
          population: row.text(Column.population.place)))
    case "all": self = .entities(.all(ids()))
    case "one-of": self = .entities(.oneOf(ids()))
    case "text": self = .text(text)
    case "flag": self = .flag(text == "yes")
    case "date":
      guard let date = EDTF(text) else { throw StoreError.unreadable("date", text, row) }
      self = .date(date, said: said)
    case "unknown": self = .unknown
    case "not-stated": self = .notStated
    case "none": self = .nothing
    default: throw StoreError.unreadable("kind of value", kind, row)
    }
  }
}

extension StoreError {
  fileprivate static func unreadable(_ what: String, _ text: String, _ row: PackedRow) -> StoreError
  {
    let id = row.integer(Column.id.place) ?? 0
    return .damaged(detail: "claim \(ClaimID(id)) holds a \(what) that cannot be read: \(text)")
  }
}
