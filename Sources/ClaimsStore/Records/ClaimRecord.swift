package import ClaimsModel
import GRDB

/// A claim as it is kept.
package struct StoredClaim: Hashable, Sendable {
  package let id: ClaimID
  /// Its id in casefiles.
  package let key: String
  package let claim: Claim
  package let report: ReportID
  /// SHA-256 of the claim's canonical form, lower-case hexadecimal.
  package let digest: String
}

extension StoredClaim {
  /// Joins what a claim names, so that a row reads back without further look-ups.
  static let select = """
    SELECT c.*, e.slug AS subject, p.slug AS predicate, l.slug AS place, s.slug AS attributed_source,
      iif(c.place_kind = 'one-of',
        (SELECT group_concat(o.slug, ' ') FROM claim_place_alternative a
         JOIN entity o ON o.id = a.entity_id WHERE a.claim_id = c.id), NULL) AS places
    FROM claim c
    JOIN question q ON q.id = c.question_id
    JOIN entity e ON e.id = q.subject_id
    JOIN predicate p ON p.id = q.predicate_id
    LEFT JOIN entity l ON l.id = c.place_id
    LEFT JOIN source s ON s.id = c.attributed_source_id
    """

  init(row: Row) throws {
    id = ClaimID(row["id"])
    key = row["key"]
    report = ReportID(row["report_id"])
    digest = Hex.text(row["digest"])
    claim = try Claim(row: row)
  }
}

extension Claim {
  fileprivate init(row: Row) throws {
    let source: String? = row["attributed_source"]
    let words: String? = row["attributed_words"]
    self.init(
      subject: EntityID(unchecked: row["subject"]),
      predicate: PredicateID(unchecked: row["predicate"]), value: try ClaimValue(row: row),
      quote: Quote(start: row["quote_start"], exact: row["quote"]),
      polarity: Polarity(rawValue: row["polarity"]) ?? .affirmed, when: try ClaimTime(row: row),
      place: try ClaimPlace(row: row),
      hedge: Hedge(rawValue: row["hedge"]) ?? .asserted,
      sourcing: SourcingLevel(rawValue: row["sourcing"]) ?? .unstated,
      attribution: source.map { .source(SourceID(unchecked: $0)) } ?? words.map { .words($0) },
      credibility: (row["credibility"] as Int?).flatMap(Credibility.init(rawValue:)),
      confidence: (row["confidence"] as Int?).flatMap { Confidence($0) }, note: row["note"])
  }
}

extension ClaimTime {
  fileprivate init?(row: Row) throws {
    let said: String? = row["when_said"]
    switch row["when_absent"] as String? {
    case "unknown": self = .unknown(said: said)
    case "never": self = .never(said: said)
    default:
      guard let text: String = row["when"] else { return nil }
      guard let date = EDTF(text) else { throw StoreError.unreadable("date", text, row) }
      self.init(
        date, reading: Reading(rawValue: row["when_reading"] ?? "at") ?? .at, said: said)
    }
  }
}

extension ClaimPlace {
  fileprivate init?(row: Row) throws {
    switch row["place_kind"] as String? {
    case "at": self = .at(EntityID(unchecked: row["place"]))
    case "one-of":
      let text: String = row["places"] ?? ""
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
  fileprivate init(row: Row) throws {
    let kind: String = row["value_kind"]
    let text: String = row["value"] ?? ""
    let said: String? = row["value_said"]
    func ids() -> [EntityID] { text.split(separator: " ").map { EntityID(unchecked: String($0)) } }
    switch kind {
    case "quantity":
      guard let readings = Quantity.Reading.readings(notation: text) else {
        throw StoreError.unreadable("quantity", text, row)
      }
      self = .quantity(
        Quantity(
          said: said ?? text, readings: readings, unit: row["unit"], population: row["population"]))
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
  fileprivate static func unreadable(_ what: String, _ text: String, _ row: Row) -> StoreError {
    let id: Int64 = row["id"]
    return .damaged(detail: "claim \(ClaimID(id)) holds a \(what) that cannot be read: \(text)")
  }
}
