import ClaimsJSON
import ClaimsModel
import ClaimsText

/// Makes values of the model out of a casefile's JSON, field by field.
enum CasefileDecoder {
  private enum LineType: String, CaseIterable {
    case casefile, predicate, source, grade, entity, judgement, report, origin, claim, revision
    case decision, policy, resolution, evidence, use, assessment, assignment, note
  }

  /// Whether a line of a casefile may have this type.
  static func isType(_ word: String) -> Bool { LineType(rawValue: word) != nil }

  static func content(_ node: JSONNode) throws(JSONProblem) -> CasefileContent {
    var fields = try JSONFields(node, of: "a line")
    let type = try fields.required("type", .word(LineType.self))
    return switch type {
    case .casefile: try header(node)
    case .predicate: .predicate(try predicate(node))
    case .source: .source(try source(node))
    case .grade: .grade(try grade(node))
    case .entity: .entity(try entity(node))
    case .judgement: .judgement(try judgement(node))
    case .report: .report(try report(node))
    case .origin: .origin(try origin(node))
    case .claim: .claim(try claim(node))
    case .revision: .revision(try revision(node))
    case .decision: .decision(try decision(node))
    case .policy: .policy(try policy(node))
    case .resolution: .resolution(try resolution(node))
    case .evidence: .evidence(try evidence(node))
    case .use: .use(try use(node))
    case .assessment: .assessment(try assessment(node))
    case .assignment: .assignment(try assignment(node))
    case .note: .note(try note(node))
    }
  }

  /// The fields of one line, its type read; `read` must ask for all the others.
  static func fields<T>(
    _ node: JSONNode, _ owner: String, typed: Bool = true,
    read: (inout JSONFields) throws(JSONProblem) -> T
  ) throws(JSONProblem) -> T {
    var fields = try JSONFields(node, of: owner)
    if typed { _ = try fields.required("type", .string) }
    let value = try read(&fields)
    try fields.finish(suggest: Suggestion.closest(to:among:))
    return value
  }

  private static func header(_ node: JSONNode) throws(JSONProblem) -> CasefileContent {
    try fields(node, "the header") { (fields) throws(JSONProblem) in
      let version = try fields.required("version", .integer(in: 1...Int.max))
      return .header(version: version)
    }
  }

  private static func predicate(_ node: JSONNode) throws(JSONProblem) -> Predicate {
    try fields(node, "a predicate") { (fields) throws(JSONProblem) in
      Predicate(
        id: try fields.required("id", .slug(PredicateID.self)),
        kind: try fields.required("kind", .word(ValueKind.self)),
        exclusivity: try fields.required("exclusivity", .word(Predicate.Exclusivity.self)),
        aspect: try fields.required("aspect", .word(Predicate.Aspect.self)),
        isCumulative: try fields.optional("cumulative", .bool) ?? false,
        granule: try fields.optional("granule", .word(Predicate.Granule.self)) ?? .day,
        isWhole: try fields.optional("whole", .bool) ?? false,
        unit: try fields.optional("unit", .filled),
        namesActor: try fields.optional("actor", .bool) ?? false,
        isAdditive: try fields.optional("additive", .bool) ?? false,
        ordering: try fields.optional("ordering", .word(Predicate.Ordering.self)),
        question: try fields.required("question", .filled),
        definition: try fields.required("definition", .filled),
        implies: try fields.optional("implies", read: implications) ?? [])
    }
  }

  private static func implications(
    _ node: JSONNode
  ) throws(JSONProblem) -> [Predicate.Implication] {
    let implications = try list(node, "the implications") { (node) throws(JSONProblem) in
      try fields(node, "an implication", typed: false) { (fields) throws(JSONProblem) in
        Predicate.Implication(
          try fields.required("predicate", .slug(PredicateID.self)),
          try fields.required("manner", .word(Predicate.Implication.Manner.self)))
      }
    }
    guard Set(implications.map(\.predicate)).count == implications.count else {
      throw JSONProblem(
        offset: node.offset, reason: "A predicate is named twice among what follows from this one.",
        remedy: "Name it once.")
    }
    return implications
  }

  private static func source(_ node: JSONNode) throws(JSONProblem) -> Source {
    try fields(node, "a source") { (fields) throws(JSONProblem) in
      Source(
        id: try fields.required("id", .slug(SourceID.self)),
        name: try fields.required("name", .filled),
        kind: try fields.optional("kind", .word(Source.Kind.self)) ?? .other,
        url: try fields.optional("url", .filled),
        publisher: try fields.optional("publisher", .slug(SourceID.self)),
        note: try fields.optional("note", .filled))
    }
  }

  private static func grade(_ node: JSONNode) throws(JSONProblem) -> SourceGrade {
    try fields(node, "a grade") { (fields) throws(JSONProblem) in
      SourceGrade(
        source: try fields.required("source", .slug(SourceID.self)),
        reliability: try fields.required("reliability", .word(Reliability.self)),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant))
    }
  }

  private static func judgement(_ node: JSONNode) throws(JSONProblem) -> AliasJudgement {
    try fields(node, "a judgement") { (fields) throws(JSONProblem) in
      let a = try fields.required("a", .slug(EntityID.self))
      let b = try fields.required("b", .slug(EntityID.self))
      guard let pair = EntityPair(a, b) else {
        throw fields.problem(
          at: "b", reason: "An entity is one with itself: there is nothing to judge.",
          remedy: "Name two different entities.")
      }
      return AliasJudgement(
        pair, try fields.required("verdict", .word(AliasJudgement.Verdict.self)),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant))
    }
  }

  private static func report(_ node: JSONNode) throws(JSONProblem) -> CasefileReport {
    try fields(node, "a report") { (fields) throws(JSONProblem) in
      let key = try fields.required("id", .key)
      let source = try fields.required("source", .slug(SourceID.self))
      let report = Report(
        source: source, text: try fields.required("text", .filled),
        title: try fields.optional("title", .filled), url: try fields.optional("url", .filled),
        published: try fields.optional("published", read: date),
        language: try fields.optional("language", .filled),
        credits: try fields.optional("credits", read: credits) ?? [],
        note: try fields.optional("note", .filled))
      return CasefileReport(
        key: key, report: report, sha256: try fields.optional("sha256", .digest),
        number: try fields.optional("number", .integer(in: 1...Int.max)))
    }
  }

  private static func credits(_ node: JSONNode) throws(JSONProblem) -> [Credit] {
    try list(node, "the credits", each: credit)
  }

  private static func credit(_ node: JSONNode) throws(JSONProblem) -> Credit {
    try fields(node, "a credit", typed: false) { (fields) throws(JSONProblem) in
      if let source = try fields.optional("source", .slug(SourceID.self)) {
        return .source(source)
      }
      return .report(try fields.required("report", .key))
    }
  }

  private static func origin(_ node: JSONNode) throws(JSONProblem) -> OriginJudgement {
    try fields(node, "a judgement of origin") { (fields) throws(JSONProblem) in
      OriginJudgement(
        report: try fields.required("report", .key),
        from: try fields.required("from", read: credit),
        verdict: try fields.required("verdict", .word(OriginJudgement.Verdict.self)),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant))
    }
  }

  private static func revision(_ node: JSONNode) throws(JSONProblem) -> CasefileRevision {
    try fields(node, "a revision") { (fields) throws(JSONProblem) in
      CasefileRevision(
        was: try fields.required("was", read: claim),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant))
    }
  }

  private static func decision(_ node: JSONNode) throws(JSONProblem) -> CasefileDecision {
    try fields(node, "a decision") { (fields) throws(JSONProblem) in
      CasefileDecision(
        claim: try fields.required("claim", .key),
        status: try fields.required("status", .word(ReviewStatus.self)),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant), digest: try fields.optional("digest", .digest),
        act: try fields.optional("act", .integer(in: 1...Int.max)),
        undoes: try fields.optional("undoes", .integer(in: 1...Int.max)),
        isFirstSignature: try fields.optional("firstSignature", .bool) ?? false,
        overrides: try fields.optional("overrides", .filled))
    }
  }

  private static func policy(_ node: JSONNode) throws(JSONProblem) -> Policy {
    try fields(node, "a policy") { (fields) throws(JSONProblem) in
      Policy(
        origins: try fields.optional("origins", .integer(in: 1...Int.max)),
        evidence: try fields.optional("evidence", .array(of: .key)) ?? [],
        needsSecondSignature: try fields.optional("secondSignature", .bool) ?? false,
        confirmedOrigins: try fields.optional("confirmedOrigins", .integer(in: 2...Int.max)),
        because: try fields.required("because", .filled), by: try fields.required("by", .filled),
        at: try fields.required("at", .instant))
    }
  }

  /// An EDTF date; a fault in it is pointed at inside the string.
  static func date(_ node: JSONNode) throws(JSONProblem) -> EDTF {
    guard let text = node.string else {
      throw JSONProblem(
        offset: node.offset, reason: "A date should be a string, not \(node.kind).",
        remedy: "Write it as EDTF: \"2018-02-09\".")
    }
    do throws(EDTFProblem) {
      return try EDTF(parsing: text)
    } catch {
      // The string may hold escapes: its start is exact, a place inside only for plain text.
      let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
      throw JSONProblem(
        offset: node.offset + (isPlain ? 1 + error.offset : 0), reason: error.reason,
        remedy: error.remedy)
    }
  }

  static func list<T>(
    _ node: JSONNode, _ owner: String, each: (JSONNode) throws(JSONProblem) -> T
  ) throws(JSONProblem) -> [T] {
    guard let nodes = node.array else {
      throw JSONProblem(
        offset: node.offset, reason: "An array should stand here for \(owner), not \(node.kind).",
        remedy: "Write \(owner) as [ … ].")
    }
    var values: [T] = []
    for node in nodes { values.append(try each(node)) }
    return values
  }
}

// Slugs and keys are composed (NFC): what Swift holds for equal is then the same bytes for SQLite.
extension JSONType where Value: Slug {
  static func slug(_ type: Value.Type) -> Self {
    Self("a slug (lower-case letters and digits joined by single hyphens)") {
      $0.string.flatMap { Value($0.composed) }
    }
  }
}

extension JSONType<String> {
  /// Text that says something. U+0000 is no text: what reads it as C strings would cut it there.
  static var filled: Self {
    Self("text that is not empty and holds no U+0000") { node in
      guard let text = node.string, !text.isEmpty, !text.utf8.contains(0) else { return nil }
      return text
    }
  }

  /// What names a report or a claim across casebooks.
  static var key: Self {
    Self("an id of 1 to 80 printable characters without spaces") { node in
      guard let text = node.string?.composed,
        CasefileKey.isKey(text)
      else { return nil }
      return text
    }
  }

  static var digest: Self {
    Self("a SHA-256 of 64 hexadecimal digits, lower case") { node in
      guard let text = node.string, text.utf8.count == 64,
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return nil }
      return text
    }
  }
}

extension JSONType<Int64> {
  static var instant: Self {
    Self("a moment such as 2018-02-10T08:00:00Z") { node in
      // The ends of `Int64` stand for times too far off to count, which are no moment.
      let second = node.string.flatMap(Instant.second)
      return second == .min || second == .max ? nil : second
    }
  }
}

/// The spelling rule of the ids of reports and claims.
package enum CasefileKey {
  package static func isKey(_ text: String) -> Bool {
    let bytes = text.utf8
    // Nearly all are.
    if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return (1...80).contains(bytes.count) }
    let scalars = text.unicodeScalars
    return (1...80).contains(scalars.count)
      && scalars.allSatisfy {
        !$0.properties.isWhitespace && $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
      }
  }
}
