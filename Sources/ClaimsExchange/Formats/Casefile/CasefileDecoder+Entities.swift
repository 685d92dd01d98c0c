import ClaimsJSON
import ClaimsModel

extension CasefileDecoder {
  static func entity(_ node: JSONNode) throws(JSONProblem) -> Entity {
    try fields(node, "an entity") { (fields) throws(JSONProblem) in
      let id = try fields.required("id", .slug(EntityID.self))
      let name = try fields.required("name", .filled)
      let kind = try fields.optional("kind", .word(Entity.Kind.self)) ?? .unspecified
      let parent = try fields.optional("parent", .slug(EntityID.self))
      let location = try fields.optional("location", read: location)
      let gazetteerID = try fields.optional("gazetteer", .integer(in: 1...Int.max))
      let aliases = try fields.optional("aliases", read: aliases) ?? []
      return Entity(
        id: id, name: name, kind: kind, parent: parent, aliases: aliases.map(\.name),
        origins: Dictionary(
          aliases.map { ($0.name, $0.origin) }, uniquingKeysWith: { $0.isEmpty ? $1 : $0 }),
        location: location, gazetteerID: gazetteerID, note: try fields.optional("note", .filled))
    }
  }

  static func location(_ node: JSONNode) throws(JSONProblem) -> Location {
    try fields(node, "a location", typed: false) { (fields) throws(JSONProblem) in
      let latitude = try fields.required("latitude", .number(in: GeoPoint.latitudes))
      let longitude = try fields.required("longitude", .number(in: GeoPoint.longitudes))
      let precision = try fields.optional("precision", .precision) ?? .unbounded
      guard let point = GeoPoint(latitude: latitude, longitude: longitude) else {
        throw fields.problem(
          at: "latitude", reason: "There is no such point.",
          remedy: "Correct the latitude and the longitude.")
      }
      return Location(point: point, precision: precision)
    }
  }

  /// Each a string, or an object that says more.
  private static func aliases(
    _ node: JSONNode
  ) throws(JSONProblem) -> [(name: String, origin: NameOrigin)] {
    try list(node, "the aliases") { (node) throws(JSONProblem) in
      if node.members != nil { return try fields(node, "an alias", typed: false, read: alias) }
      guard let text = node.string, !text.isEmpty, !text.utf8.contains(0) else {
        throw JSONProblem(
          offset: node.offset,
          reason: "An alias should be text that is not empty and holds no U+0000, or an object.",
          remedy: "Correct its value.")
      }
      return (text, NameOrigin())
    }
  }

  private static func alias(
    _ fields: inout JSONFields
  ) throws(JSONProblem) -> (name: String, origin: NameOrigin) {
    let name = try fields.required("name", .filled)
    let language = try fields.optional("language", .language)
    let source = try fields.optional("source", .slug(SourceID.self))
    let report = try fields.optional("report", .key)
    let gazetteer = try fields.optional("gazetteer", .bool) ?? false
    let words = try fields.optional("words", .filled)
    let givers = [
      source.map(NameOrigin.Giver.source), report.map(NameOrigin.Giver.report),
      gazetteer ? .gazetteer : nil, words.map(NameOrigin.Giver.words),
    ].compactMap(\.self)
    guard givers.count < 2 else {
      throw fields.problem(
        at: "name",
        reason: "An alias can come from one of source, report, gazetteer and words only.",
        remedy: "Keep the one that it came from.")
    }
    return (name, NameOrigin(language: language, giver: givers.first))
  }
}

extension JSONType<Double> {
  /// A number within `range`, inclusive.
  fileprivate static func number(in range: ClosedRange<Double>) -> Self {
    Self("a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))") { node in
      node.double.flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension JSONType<PlacePrecision> {
  fileprivate static var precision: Self {
    Self("a number of metres, 0 or more") { $0.double.flatMap { PlacePrecision(metres: $0) } }
  }
}

extension JSONType<String> {
  fileprivate static var language: Self {
    Self("the tag of a language such as ar or ku-Arab (BCP 47)") { node in
      node.string.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    }
  }
}
