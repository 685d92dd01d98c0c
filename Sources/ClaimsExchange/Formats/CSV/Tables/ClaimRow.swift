import ClaimsModel

/// What one row of claims says: the claim, and what it rests on.
struct ClaimRow {
  let record: CSVRecord
  let context: ReadingContext
  let names: CSVNames
  private let isOfTriples: Bool
  /// What the claim rests on, in an order in which it can be taken.
  var mentions: [CSVStatement] = []

  init(_ record: CSVRecord, _ context: ReadingContext, isOfTriples: Bool) {
    self.record = record
    self.context = context
    self.isOfTriples = isOfTriples
    names = CSVNames(digest: context.digest)
  }

  mutating func statements() throws(CSVFault) -> [CSVStatement] {
    guard let about = record.word("about") else {
      throw record.missing("about", "Say whom or what the claim is about.")
    }
    let subject = try mention(about, in: "about", name: record.word("about-name"))
    let predicate = try predicate()
    let report = try report()
    let claim = Claim(
      subject: subject, predicate: predicate.id,
      value: try value(of: predicate),
      quote: Quote(start: report.anchor.start ?? 0, exact: report.anchor.exact),
      polarity: try record.choice("polarity") ?? .affirmed,
      when: try time(published: report.published), place: try place(),
      hedge: try record.choice("hedge") ?? .asserted,
      sourcing: try record.choice("sourcing") ?? .unstated, attribution: try attribution(),
      credibility: try record.integer("credibility", in: 1...6)
        .flatMap(Credibility.init(rawValue:)),
      confidence: try record.integer("confidence", in: 0...100).flatMap { Confidence($0) },
      note: record.text("note"))
    let key = try record.key("claim-id")
    return mentions + [
      CSVStatement(
        content: .claim(
          CasefileClaim(
            key: key ?? names.key(claim.canonicalForm(reportHash: report.key)),
            report: report.key, anchor: report.anchor, claim: claim)))
    ]
  }

  /// An entity that a cell names. Where the casebook has none of its id, it is made.
  mutating func mention(
    _ cell: String, in column: String, name: String? = nil, kind: Entity.Kind = .unspecified
  ) throws(CSVFault) -> EntityID {
    let id: EntityID = try record.id(of: cell, in: column, names)
    let entity = Entity(id: id, name: name ?? cell, kind: kind)
    mentions.append(CSVStatement(content: .entity(entity), isMention: true, column: column))
    return id
  }

  private mutating func predicate() throws(CSVFault) -> Predicate {
    let kind: ValueKind? = try record.choice("kind")
    if isOfTriples, !record.header.has("says") { return make(.ofTriples(kind ?? .entity)) }
    guard let id: PredicateID = try record.id("says", names) else {
      throw record.missing("says", "Say what kind of statement it is: claims predicate list")
    }
    if let known = context.predicates[id] { return known }
    guard let kind else {
      throw record.fault(
        "says", "There is no predicate “\(id)” in the casebook.",
        CSVHint.of(id.text, among: context.predicates.keys.map(\.text).sorted())
          ?? "Add it first: claims predicate add, or say what its values are: --set kind=quantity")
    }
    return make(.ofTable(id, kind))
  }

  private mutating func make(_ predicate: Predicate) -> Predicate {
    mentions.append(CSVStatement(content: .predicate(predicate), isMention: true, column: "says"))
    return context.predicates[predicate.id] ?? predicate
  }

  private func attribution() throws(CSVFault) -> Attribution? {
    if let id: SourceID = try record.id("credited-source", names) { return .source(id) }
    return record.text("credited-to").map { .words($0) }
  }

  private mutating func place() throws(CSVFault) -> ClaimPlace? {
    guard let cell = record.word("where") else { return nil }
    if cell == CSVAbsence.unknown.rawValue { return .unknown }
    if cell == CSVAbsence.nowhere.rawValue { return .nowhere }
    var ids: [EntityID] = []
    for name in CSVList.items(cell) {
      ids.append(try mention(name, in: "where", kind: .place))
    }
    return ClaimPlace.one(of: ids)
  }
}

/// What a cell holds of which it is said that it is not known, or that there is none. No name is
/// written so.
enum CSVAbsence: String {
  case unknown = "(unknown)"
  case nowhere = "(nowhere)"
  case never = "(never)"
}

extension Predicate {
  /// One that a table names and the casebook has not.
  fileprivate static func ofTable(_ id: PredicateID, _ kind: ValueKind) -> Predicate {
    Predicate(
      id: id, kind: kind, exclusivity: .strict, aspect: .state, isCumulative: false,
      granule: .day, isWhole: false, unit: nil, namesActor: false, isAdditive: false,
      ordering: nil, question: "\(id): {subject}?", definition: "A column of a table.", implies: [])
  }

  /// What triples say of an object.
  fileprivate static func ofTriples(_ kind: ValueKind) -> Predicate {
    let id = PredicateID(unchecked: kind == .entity ? "has-value" : "has-\(kind.rawValue)")
    return Predicate(
      id: id, kind: kind, exclusivity: .strict, aspect: .timeless, isCumulative: false,
      granule: .day, isWhole: false, unit: nil, namesActor: false, isAdditive: false,
      ordering: nil, question: "What is {subject}?",
      definition: "The value that a data set gives for an object.", implies: [])
  }
}
