@testable import ClaimsModel
@testable import ClaimsReconcile

// Statements as a test tells them:
//
//     .claim("settlements-captured", "more than 80 villages").by("sohr").on("2018-02-09")
//
// Left unsaid, a statement is about the north Hama pocket on 9 February 2018, out of a report of its
// own that SOHR published on that day.

extension Statement {
  static func claim(_ predicate: String, _ value: ClaimValue) -> Statement {
    let claim = Claim(
      subject: EntityID(unchecked: "pocket"), predicate: PredicateID(unchecked: predicate),
      value: value, quote: Quote(start: 0, exact: value.said ?? "words"),
      when: ClaimTime(edtf("2018-02-09")))
    return Statement(
      id: ClaimID(0), claim: claim, report: ReportID(0), source: SourceID(unchecked: "sohr"),
      published: edtf("2018-02-09"), origins: [SourceID(unchecked: "sohr")])
  }

  /// A quantity in words.
  static func claim(_ predicate: String, _ words: String) -> Statement {
    claim(predicate, .quantity(words))
  }

  /// - Parameter report: its number; 0 for a report of its own.
  func by(_ source: String, report: Int64 = 0) -> Statement {
    changed {
      $0.source = SourceID(unchecked: source)
      $0.origins = [SourceID(unchecked: source)]
      $0.report = ReportID(report)
    }
  }

  func tracedTo(_ origins: String...) -> Statement {
    changed { $0.origins = Set(origins.map(SourceID.init(unchecked:))) }
  }

  func quoting(_ source: String) -> Statement {
    changed { $0.claim.attribution = .source(SourceID(unchecked: source)) }
  }

  func published(_ day: String?) -> Statement { changed { $0.published = day.map(edtf) } }

  func on(_ day: String) -> Statement { changed { $0.claim.when = ClaimTime(edtf(day)) } }

  func throughout(_ days: String) -> Statement {
    changed { $0.claim.when = ClaimTime(edtf(days), reading: .throughout) }
  }

  var undated: Statement { changed { $0.claim.when = nil } }

  /// At a time that is said not to be known.
  var atUnknownTime: Statement { changed { $0.claim.when = .unknown(said: nil) } }

  var never: Statement { changed { $0.claim.when = .never(said: nil) } }

  /// At one place, or at one of several.
  func at(_ places: String...) -> Statement {
    changed { $0.claim.place = ClaimPlace.one(of: places.map(EntityID.init(unchecked:))) }
  }

  var atUnknownPlace: Statement { changed { $0.claim.place = .unknown } }

  var nowhere: Statement { changed { $0.claim.place = .nowhere } }

  func hedged(_ hedge: Hedge) -> Statement { changed { $0.claim.hedge = hedge } }

  /// Decided by these, in turn, each the latest of whoever made it.
  func decided(_ verdicts: [(by: String, status: ReviewStatus)]) -> Statement {
    changed { statement in
      statement.verdicts = verdicts.enumerated().map { index, verdict in
        Decision(
          claim: statement.id, status: verdict.status, because: "Reason \(index + 1).",
          by: verdict.by, at: 1_518_134_400 + Int64(index) * 86_400, digest: "now",
          act: Int64(index + 1))
      }
      statement.status = verdicts.last?.status ?? .unreviewed
    }
  }

  var denied: Statement { changed { $0.claim.polarity = .denied } }

  var affirmed: Statement { changed { $0.claim.polarity = .affirmed } }

  func changed(_ change: (inout Statement) -> Void) -> Statement {
    var copy = self
    change(&copy)
    return copy
  }

  /// The statement as claim `number`, in a report of its own unless it has one.
  func numbered(_ number: Int64) -> Statement {
    changed {
      $0.id = ClaimID(number)
      if $0.report.number == 0 { $0.report = ReportID(100 + number) }
    }
  }
}

extension [Statement] {
  /// Numbered from 1 in their order.
  var numbered: [Statement] { enumerated().map { $1.numbered(Int64($0 + 1)) } }
}

extension ClaimValue {
  static func quantity(_ words: String) -> ClaimValue {
    do {
      return .quantity(try Quantity(reading: words))
    } catch {
      preconditionFailure("A test holds a quantity that cannot be read: \(words). \(error)")
    }
  }

  /// All of these.
  static func named(_ ids: String...) -> ClaimValue {
    // A test names one entity at least.
    .entities(.all(ids.map(EntityID.init(unchecked:)).sorted()))
  }

  /// One of these, not known which.
  static func oneOf(_ ids: String...) -> ClaimValue {
    .entities(.oneOf(ids.map(EntityID.init(unchecked:)).sorted()))
  }

  static func dated(_ text: String) -> ClaimValue { .date(edtf(text), said: nil) }
}

/// A date that a test is sure of.
func edtf(_ text: String) -> EDTF {
  guard let date = EDTF(text) else { preconditionFailure("A test holds no date: \(text)") }
  return date
}

/// The few predicates and entities that the tests speak of.
enum Vocabulary {
  static let predicates: [Predicate] = [
    make(
      "settlements-in", .quantity, .strict, .timeless, whole: true, unit: "villages",
      additive: true),
    make(
      "settlements-captured", .quantity, .strict, .event, cumulative: true, whole: true,
      unit: "villages", additive: true,
      implies: [.init(PredicateID(unchecked: "settlements-in"), .atLeast)]),
    make("killed", .quantity, .strict, .timeless, cumulative: true, whole: true, unit: "people"),
    make(
      "dead", .quantity, .strict, .timeless, cumulative: true, whole: true, unit: "people",
      additive: true, implies: [.init(PredicateID(unchecked: "harmed"), .summand)]),
    make(
      "wounded", .quantity, .strict, .timeless, cumulative: true, whole: true, unit: "people",
      additive: true, implies: [.init(PredicateID(unchecked: "harmed"), .summand)]),
    make(
      "harmed", .quantity, .strict, .timeless, cumulative: true, whole: true, unit: "people",
      additive: true),
    make("missing", .quantity, .strict, .state, whole: true, unit: "people"),
    make("shelled-times", .quantity, .none, .timeless, whole: true),
    make("area-of", .quantity, .strict, .timeless, unit: "km²"),
    make("has-strength", .quantity, .strict, .state, granule: .month, whole: true),
    make("controlled-by", .entity, .strict, .state),
    make("control-taken-by", .entity, .typical, .event, actor: true),
    make("operated-by", .entity, .strict, .timeless, actor: true),
    make("struck-by", .entity, .none, .event, actor: true),
    make("came-about-through", .entity, .typical, .timeless),
    make("took-place-at", .place, .strict, .timeless),
    make("located-in", .place, .strict, .state),
    make("began-on", .date, .strict, .timeless),
    make("seen-on", .date, .none, .timeless),
    make("happened-on", .date, .strict, .timeless, ordering: .occurs),
    make("started-on", .date, .strict, .timeless, ordering: .begins),
    make("finished-on", .date, .strict, .timeless, ordering: .ends),
    make("before", .entity, .none, .timeless, ordering: .before),
    make("after", .entity, .none, .timeless, ordering: .after),
    make("within", .entity, .none, .timeless, ordering: .during),
    make("took", .quantity, .strict, .timeless, unit: "days", ordering: .lasts),
    make("deal-reached", .flag, .strict, .timeless),
    make("besieged", .flag, .strict, .state),
    make("stated", .text, .none, .event),
  ]

  static let entities = EntityDirectory([
    entity("syria"), entity("idlib", in: "syria"), entity("saraqib", in: "idlib"),
    entity("khan-shaykhun", in: "idlib"), entity("hama", in: "syria"),
    entity("government"), entity("army", in: "government"), entity("tigers", in: "army"),
    entity("rebels"), entity("russia"), entity("coalition"), entity("isis"),
    entity("deal"), entity("assault"), entity("pocket"),
    // Two names of one town or two towns side by side; a town far off; one known to lie anywhere.
    entity("kafranbel", at: (35.61, 36.56), within: 5_000),
    entity("kafr-nabl", in: "idlib", at: (35.62, 36.57), within: 5_000),
    entity("palmyra", at: (34.56, 38.28), within: 15_000),
    entity("somewhere", at: (35.61, 36.56), within: .infinity),
  ])

  static func predicate(_ id: PredicateID) -> Predicate {
    guard let known = predicates.first(where: { $0.id == id }) else {
      preconditionFailure("A test speaks of an unknown predicate: \(id)")
    }
    return known
  }

  private static func entity(
    _ id: String, in parent: String? = nil, at degrees: (Double, Double)? = nil,
    within metres: Double = 0
  ) -> Entity {
    let point = degrees.flatMap { GeoPoint(latitude: $0.0, longitude: $0.1) }
    return Entity(
      id: EntityID(unchecked: id), name: id, parent: parent.map(EntityID.init(unchecked:)),
      location: point.map {
        Location(point: $0, precision: PlacePrecision(metres: metres) ?? .unbounded)
      })
  }

  private static func make(
    _ id: String, _ kind: ValueKind, _ exclusivity: Predicate.Exclusivity,
    _ aspect: Predicate.Aspect, cumulative: Bool = false, granule: Predicate.Granule = .day,
    whole: Bool = false, unit: String? = nil, actor: Bool = false, additive: Bool = false,
    ordering: Predicate.Ordering? = nil, implies: [Predicate.Implication] = []
  ) -> Predicate {
    Predicate(
      id: PredicateID(unchecked: id), kind: kind, exclusivity: exclusivity, aspect: aspect,
      isCumulative: cumulative, granule: granule, isWhole: whole, unit: unit, namesActor: actor,
      isAdditive: additive, ordering: ordering, question: "What of {subject}?",
      definition: "A test’s predicate.",
      implies: implies)
  }
}

/// Compares two statements, the first as claim 1 and the second as claim 2.
func compare(_ a: Statement, _ b: Statement) -> Comparison {
  let predicate = Vocabulary.predicate(a.claim.predicate)
  return Comparer(predicate: predicate, entities: Vocabulary.entities)
    .compare(a.numbered(1), b.numbered(2))
}

/// The code of the rule that reports two statements; nil where none does.
func ruleFinding(_ a: Statement, _ b: Statement) -> String? {
  RuleCatalog.reports(compare(a, b))?.text
}

/// What comes of a pair, in a word: how much a conflict weighs, or the verdict where there is none.
enum Judgement: String {
  case contradiction, tension
  case same, refines, compatible, superseded, differentScope, notComparable

  init(_ comparison: Comparison) {
    switch comparison.verdict {
    case .contrary, .contradictory, .ambiguous:
      self = comparison.severity == .contradiction ? .contradiction : .tension
    case .same: self = .same
    case .refines: self = .refines
    case .compatible: self = .compatible
    case .superseded: self = .superseded
    case .differentScope: self = .differentScope
    case .notComparable: self = .notComparable
    }
  }
}

func judge(_ a: Statement, _ b: Statement) -> Judgement { Judgement(compare(a, b)) }

extension Statement {
  /// The subject of its claim.
  func about(_ subject: String) -> Statement {
    changed { $0.claim.subject = EntityID(unchecked: subject) }
  }

  func quoted(_ words: String) -> Statement {
    changed { $0.claim.quote = Quote(start: 0, exact: words) }
  }

  func sourced(_ level: SourcingLevel) -> Statement { changed { $0.claim.sourcing = level } }

  func graded(_ credibility: Credibility) -> Statement {
    changed { $0.claim.credibility = credibility }
  }

  func standing(_ status: ReviewStatus) -> Statement { changed { $0.status = status } }

  /// A date with the words it came in.
  func on(_ day: String, said words: String) -> Statement {
    changed { $0.claim.when = ClaimTime(edtf(day), said: words) }
  }
}

/// What one rule finds among statements, numbered from 1 in their order, whatever question each
/// answers: the claims of each side of each finding, and how much it weighs.
func found(
  _ code: String, _ statements: [Statement], origins: Origins = .unknown
) -> [RuleFinding] {
  let reconciler = Reconciler(entities: Vocabulary.entities, origins: origins)
  let numbered = statements.numbered
  let all = numbered.flatMap { statement in
    [statement]
      + Implication.consequences(of: statement, vocabulary: Vocabulary.predicate)
  }
  var findings = Dictionary(grouping: all, by: \.claim.question).flatMap { question, statements in
    reconciler.reconcile(question, Vocabulary.predicate(question.predicate), statements).findings
  }
  for group in Dictionary(grouping: all, by: \.claim.subject).values {
    findings += reconciler.reconcile(subject: caseView(group, origins)).values.joined()
  }
  findings += reconciler.reconcile(case: caseView(all, origins)).values.joined()
  return findings.filter { $0.code.text == code }.map(RuleFinding.init)
    .sorted { $0.sides.lexicographicallyPrecedes($1.sides) { $0.lexicographicallyPrecedes($1) } }
}

private func caseView(_ statements: [Statement], _ origins: Origins) -> CaseView {
  let vocabulary = Vocabulary.predicates.map { ($0.id, $0) }
  return CaseView(
    statements: statements,
    predicates: Dictionary(vocabulary, uniquingKeysWith: { first, _ in first }),
    entities: Vocabulary.entities, origins: origins)
}

/// A finding as a test tells it.
struct RuleFinding: Hashable, CustomStringConvertible {
  let severity: Severity
  let sides: [[Int64]]
  let reason: String

  init(_ severity: Severity, _ sides: [[Int64]]) {
    (self.severity, self.sides, reason) = (severity, sides, "")
  }

  init(_ finding: Finding) {
    severity = finding.severity
    sides = finding.sides.map { $0.claims.map(\.number) }
    reason = finding.reason
  }

  var description: String { "\(severity) \(sides) \(reason)" }

  static func == (a: RuleFinding, b: RuleFinding) -> Bool {
    a.severity == b.severity && a.sides == b.sides
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(severity)
    hasher.combine(sides)
  }
}
