import ClaimsJSON
import ClaimsModel
import ClaimsText

/// Objects that another program wrote.
///
/// Identities are sources, locations with coordinates are places. Reports, notes and opinions are
/// reports of whoever created them, under their ids: STIX knows of no subject and no value, so claims
/// are for a reader to log. What they say of confidence is a remark. All other types are passed over.
extension STIXReader {
  func entries(ofForeign objects: [JSONNode]) -> [Result<CasefileEntry, InputProblem>] {
    let names = identityNames(objects)
    return objects.flatMap { object -> [Result<CasefileEntry, InputProblem>] in
      switch object["type"]?.string {
      case "identity": source(object).map { [mention(.source($0), object)] } ?? []
      case "location": place(object).map { [mention(.entity($0), object)] } ?? []
      default: []
      }
    } + objects.flatMap { report($0, names) }
  }

  private func mention(
    _ content: CasefileContent, _ object: JSONNode
  ) -> Result<CasefileEntry, InputProblem> {
    .success(CasefileEntry(content, isMention: true, at: places(object)))
  }

  private func places(_ object: JSONNode) -> JSONPlaces {
    JSONPlaces(node: object, bytes: bytes[...], firstLine: 1, file: file)
  }

  // MARK: Whose it is

  /// Names of identities by their ids.
  private func identityNames(_ objects: [JSONNode]) -> [String: String] {
    let named = objects.compactMap { object -> (String, String)? in
      guard object["type"]?.string == "identity", let id = object["id"]?.string,
        let name = object["name"]?.string
      else { return nil }
      return (id, name)
    }
    return Dictionary(named, uniquingKeysWith: { _, last in last })
  }

  /// Nil where its name has no letter.
  private func source(_ object: JSONNode) -> Source? {
    guard let name = object["name"]?.string, let id = SourceID(name: name) else { return nil }
    let isPerson = object["identity_class"]?.string == "individual"
    return Source(
      id: id, name: name, kind: isPerson ? .witness : .other, url: address(object),
      note: object["description"]?.string)
  }

  private func address(_ object: JSONNode) -> String? {
    object["external_references"]?.array?.lazy.compactMap { $0["url"]?.string }.first
  }

  private func place(_ object: JSONNode) -> Entity? {
    let names = ["name", "region", "administrative_area", "country"]
    guard let name = names.lazy.compactMap({ object[$0]?.string }).first,
      let id = EntityID(name: name), let latitude = object["latitude"]?.double,
      let longitude = object["longitude"]?.double,
      let point = GeoPoint(latitude: latitude, longitude: longitude)
    else { return nil }
    let precision = object["precision"]?.double.flatMap { PlacePrecision(metres: $0) }
    return Entity(
      id: id, name: name, kind: .place,
      location: Location(point: point, precision: precision ?? .unbounded),
      note: object["description"]?.string)
  }

  // MARK: What was said

  /// The report, and its source where no identity of the bundle is it.
  private func report(
    _ object: JSONNode, _ names: [String: String]
  ) -> [Result<CasefileEntry, InputProblem>] {
    guard let text = Self.text(of: object), !text.isEmpty else { return [] }
    guard let key = object["id"]?.string else {
      return [
        .failure(
          problem(object.offset, "A STIX object has no id.", "Give it one, or leave it out."))
      ]
    }
    let name = author(object, names)
    guard let source = SourceID(name: name) else { return [] }
    let report = Report(
      source: source, text: text, title: Self.title(of: object), url: address(object),
      published: Self.date(of: object), language: Self.language(of: object),
      note: Self.remark(on: object))
    return [
      mention(.source(Source(id: source, name: name)), object),
      .success(
        CasefileEntry(
          .report(CasefileReport(key: key, report: report, sha256: nil)), at: places(object))),
    ]
  }

  private func author(_ object: JSONNode, _ names: [String: String]) -> String {
    object["created_by_ref"]?.string.flatMap { names[$0] }
      ?? object["authors"]?.array?.first?.string ?? "Unnamed producer"
  }

  private static func text(of object: JSONNode) -> String? {
    switch object["type"]?.string {
    case "report": object["description"]?.string
    case "note": object["content"]?.string
    case "opinion": object["explanation"]?.string
    default: nil
    }
  }

  private static func title(of object: JSONNode) -> String? {
    object["name"]?.string ?? object["abstract"]?.string
  }

  /// To the second, without fractions.
  private static func date(of object: JSONNode) -> EDTF? {
    guard let text = object["published"]?.string ?? object["created"]?.string else { return nil }
    return EDTF(text.prefix { $0 != "." && $0 != "Z" } + "Z")
  }

  private static func language(of object: JSONNode) -> String? {
    object["lang"]?.string.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
  }

  private static func remark(on object: JSONNode) -> String? {
    let parts = [
      object["confidence"]?.integer.map { "STIX confidence \($0) of 100." },
      object["opinion"]?.string.map { "STIX opinion: \($0)." },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
