import ClaimsModel

/// An entity of FollowTheMoney as statements about it, each a row.
struct FTMEntity {
  static let columns = [
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin",
    "lang",
    "original_value", "external", "first_seen", "last_seen", "id",
  ]
  private static let dataset = "claimbench"

  let id: String
  private let schema: String
  /// The source that it is known from; empty where it is nobody's own.
  private let origin: String
  private let record: CaseHistory.Record
  private(set) var rows: [[String]] = []

  /// - Parameters:
  ///   - kind: of the key, such as "source": see `UUIDv5`.
  ///   - schema: what FollowTheMoney calls it.
  init(
    _ kind: String, key: String, schema: String, origin: SourceID? = nil,
    record: CaseHistory.Record
  ) {
    id = Self.id(kind, key: key)
    self.schema = schema
    self.origin = origin?.text ?? ""
    self.record = record
    add(.id, id)
  }

  static func id(_ kind: String, key: String) -> String { "cb-" + UUIDv5.text("ftm-\(kind)", key) }

  /// Adds a statement; what is absent or empty says nothing. What is too long is cut.
  ///
  /// - Parameter language: of the value, in three letters.
  mutating func add(_ property: FTMProperty, _ value: String?, language: String? = nil) {
    guard let value = value.map({ String($0.prefix(property.longest)) }), !value.isEmpty else {
      return
    }
    let language = property.isInLanguage ? language : nil
    rows.append([
      id, id, property.rawValue, property.type, schema, value, Self.dataset, origin,
      language ?? "", "", "f", Self.time(record.added.at), Self.time(record.changed.at),
      key(property, value, language),
    ])
  }

  /// The id that FollowTheMoney gives such a statement.
  private func key(_ property: FTMProperty, _ value: String, _ language: String?) -> String {
    let tag = language.map { "@\($0)" } ?? ""
    return SHA1.hex("\(Self.dataset).\(id).\(property.rawValue).\(value)\(tag)")
  }

  /// UTC, without a sign of it, as FollowTheMoney has it; empty where it cannot be written.
  static func time(_ second: Int64) -> String {
    Instant.rfc3339(second).map { String($0.dropLast()) } ?? ""
  }
}
