import ClaimsJSON
import ClaimsModel

/// Writes a casebook as a STIX 2.1 bundle (OASIS, 10 June 2021).
///
/// Sources, reviewers, people and groups become identities, places with coordinates locations, reports
/// reports, claims notes on their reports, decisions and contradictions opinions on claims, and credits
/// relationships. Ids are made of keys, times are those of the journal: the same casebook, the same
/// bytes.
struct STIXWriter {
  let exported: any ExportedCase
  let index: CaseIndex
  let history: CaseHistory
  let program = STIXExtension.program.id

  init(_ exported: any ExportedCase) throws {
    self.exported = exported
    index = try CaseIndex(exported)
    history = try exported.history()
  }

  func write(to write: ([UInt8]) throws -> Void) throws {
    let last = history.casebook.changed
    let head: JSONObject = [
      "type": "bundle", "id": .string(STIXObject.id("bundle", key: "\(last.number) \(last.by)")),
    ]
    try JSONListWriter.write(head, list: "objects", to: write) { put in
      try put(STIXExtension.program.value())
      try put(STIXExtension.definition)
      try putIdentities(put)
      try putEntities(put)
      try putReports(put)
      try putClaims(put)
      try putFindings(put)
      try putCasebook(put)
      return [:]
    }
  }

  /// Who decided or logged anything, sorted.
  private func reviewers() throws -> [String] {
    var names = Set(
      [history.sources.values.map(\.added.by), history.reports.values.map(\.added.by)].joined())
    try exported.forEachClaim { claim in
      names.formUnion(claim.decisions.map(\.by))
      if let by = history.claims[claim.id]?.added.by { names.insert(by) }
    }
    return names.sorted()
  }

  private func putIdentities(_ put: (JSONValue) throws -> Void) throws {
    for reviewer in try reviewers() {
      var identity = STIXObject(
        "identity", key: "reviewer \(reviewer)", from: history.casebook.times, by: nil)
      identity["name"] = .string(reviewer)
      identity["identity_class"] = "individual"
      identity["roles"] = ["reviewer"]
      try put(identity.value())
    }
    for source in try exported.sources() {
      try put(identity(source).value(lines: [CasefileWriter.line(source.source)]))
    }
    for source in index.sources.values.sorted(by: { $0.id < $1.id }) {
      guard let publisher = source.publisher else { continue }
      try put(
        relationship(
          sourceID(source.id), "related-to", sourceID(publisher), "belongs to the house of",
          from: times(of: source.id)))
    }
  }

  private func identity(_ entry: ExportedSource) -> STIXObject {
    let source = entry.source
    var identity = STIXObject(
      "identity", key: "source \(source.id)", from: times(of: source.id), by: nil)
    identity["labels"] = .array(
      ["source-kind-\(source.kind.rawValue)"]
        + (entry.grade.map { ["admiralty-reliability-\($0.reliability.rawValue.lowercased())"] }
          ?? []))
    identity["external_references"] = WebAddress.reference(source.name, url: source.url)
    identity["name"] = .string(source.name)
    identity.text("description", source.note)
    identity["roles"] = ["source"]
    identity["identity_class"] = source.kind == .witness ? "individual" : "organization"
    return identity
  }

  /// What has no object of its own: vocabulary, grades, names, judgements, decisions, evidence.
  private func putCasebook(_ put: (JSONValue) throws -> Void) throws {
    var lines: [JSONValue] = []
    try exported.forEachContent { content in
      switch content {
      case .source, .report, .claim: break
      default: lines.append(CasefileWriter.line(content))
      }
    }
    var casebook = STIXObject(
      "grouping", key: "casebook", from: history.casebook.times, by: program)
    casebook["name"] = "Casebook"
    casebook["context"] = "unspecified"
    casebook["object_refs"] = .array([.string(program)] + index.reports.keys.sorted().map(reportID))
    try put(casebook.value(lines: lines))
  }

  // MARK: Names and times

  func sourceID(_ id: SourceID) -> String { STIXObject.id("identity", key: "source \(id)") }
  func reviewerID(_ name: String) -> String { STIXObject.id("identity", key: "reviewer \(name)") }
  func reportID(_ key: String) -> JSONValue { .string(STIXObject.id("report", key: key)) }
  func noteID(_ key: String) -> JSONValue { .string(STIXObject.id("note", key: key)) }

  func times(of source: SourceID) -> (created: Int64, modified: Int64) {
    (history.sources[source] ?? history.casebook).times
  }

  /// - Parameter words: what is related how, in words.
  func relationship(
    _ source: String, _ type: String, _ target: String, _ words: String,
    from times: (created: Int64, modified: Int64)
  ) -> JSONValue {
    var relationship = STIXObject(
      "relationship", key: "\(source) \(words) \(target)", from: times, by: program)
    relationship["relationship_type"] = .string(type)
    relationship["description"] = .string(words)
    relationship["source_ref"] = .string(source)
    relationship["target_ref"] = .string(target)
    return relationship.value()
  }
}
