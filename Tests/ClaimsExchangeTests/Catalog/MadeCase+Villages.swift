import ClaimsExchange
import ClaimsModel

extension MadeCase {
  /// Two reports that disagree on how many villages an army took, a place with coordinates and one
  /// without, one claim without a date; `hostile` stands in every free text.
  static func villages(hostile: String = "") -> MadeCase {
    var made = MadeCase()
    made.madeSources = [
      ExportedSource(
        Source(
          id: SourceID(unchecked: "sohr"), name: "The Observatory\(hostile)", kind: .monitor,
          url: "https://sohr.example/", note: "In Britain.\(hostile)"),
        grade: SourceGrade(
          source: SourceID(unchecked: "sohr"), reliability: .b, because: "its record", by: "amal",
          at: 1_518_220_800)),
      ExportedSource(
        Source(id: SourceID(unchecked: "eye"), name: "A witness", kind: .witness)),
    ]
    made.madeEntities = [
      Entity(id: "army", name: "The army\(hostile)", kind: .group),
      Entity(
        id: "khwin", name: "Al-Khwin\(hostile)", kind: .place, aliases: ["الخوين"],
        location: Location(
          point: GeoPoint(latitude: 35.6406, longitude: 36.7539)!,  // Within the ranges.
          precision: PlacePrecision(ucdpCode: 1)!)),  // One of the codes.
      Entity(id: "pocket", name: "The pocket", kind: .place),
    ]
    made.madePredicates = [.villagesTaken, .attackedOn]
    made.reports = [
      ExportedReport(
        id: ReportID(1), key: "r-1",
        report: Report(
          source: SourceID(unchecked: "sohr"), text: "80 villages fell.\(hostile)",
          title: "Eighty\(hostile)", url: "https://sohr.example/1", published: EDTF("2018-02-10"),
          language: "en"),
        sha256: digest("80 villages fell.\(hostile)")),
      ExportedReport(
        id: ReportID(2), key: "r-2",
        report: Report(
          source: SourceID(unchecked: "eye"), text: "I counted 60.",
          credits: [.source(SourceID(unchecked: "sohr")), .report("r-1")]),
        sha256: digest("I counted 60.")),
    ]
    made.claims = villageClaims(hostile)
    made.findings = [disagreement(hostile)]
    return made
  }

  private static func villageClaims(_ hostile: String) -> [ExportedClaim] {
    let villages = Claim(
      subject: "army", predicate: Predicate.villagesTaken.id, value: .quantity(quantity(80)),
      quote: Quote(start: 0, exact: "80 villages fell.\(hostile)"),
      when: ClaimTime(EDTF("2018-02")!, said: "this month\(hostile)"),  // EDTF.
      place: .at("khwin"), credibility: .probablyTrue, confidence: Confidence(70))
    let fewer = Claim(
      subject: "army", predicate: Predicate.villagesTaken.id, value: .quantity(quantity(60)),
      quote: Quote(start: 10, exact: "60"), place: .at("pocket"),
      attribution: .words("those who fled\(hostile)"))
    let attack = Claim(
      subject: "khwin", predicate: Predicate.attackedOn.id,
      value: .date(EDTF("2018-02-09")!, said: nil), quote: Quote(start: 0, exact: "80"),  // EDTF.
      polarity: .denied, when: ClaimTime(EDTF("2018-02-09/2018-02-13")!))  // EDTF.
    return [
      ExportedClaim(
        id: ClaimID(1), key: "c-1", report: "r-1", claim: villages, digest: digest("1"),
        decisions: [decision(on: 1, .verified, "two lists agree\(hostile)")]),
      ExportedClaim(
        id: ClaimID(2), key: "c-2", report: "r-2", claim: fewer, digest: digest("2"),
        decisions: [decision(on: 2, .refuted, "counted at night\(hostile)")]),
      ExportedClaim(
        id: ClaimID(3), key: "c-3", report: "r-1", claim: attack, digest: digest("3")),
    ]
  }

  private static func decision(
    on claim: Int64, _ status: ReviewStatus, _ because: String
  ) -> Decision {
    Decision(
      claim: ClaimID(claim), status: status, because: because, by: "amal",
      at: 1_518_307_200 + claim, digest: digest("\(claim)"), act: 10 + claim)
  }

  private static func disagreement(_ hostile: String) -> ExportedFinding {
    let question = Question(subject: "army", predicate: Predicate.villagesTaken.id)
    func position(_ answer: String, _ claim: Int64, _ source: String) -> Position {
      Position(
        label: answer, canonical: answer, claims: [ClaimID(claim)],
        sources: [SourceID(unchecked: source)], groups: [])
    }
    let finding = Finding(
      code: RuleCode("quantities-disjoint"), severity: .contradiction, scope: .acrossSources,
      question: question, sides: [position("80", 1, "sohr"), position("60", 2, "eye")],
      shownBy: [ClaimID(1), ClaimID(2)], pairs: 1, reason: "80 is not 60.\(hostile)",
      compared: ["[80, 80]", "[60, 60]"], caveats: [], settledBy: "A list of the villages.")
    return ExportedFinding(
      fingerprint: digest("finding"), finding: finding,
      question: "How many villages did The army take?", sides: [["c-1"], ["c-2"]], stands: false)
  }

  private static func quantity(_ number: Int) -> Quantity {
    Quantity(said: "\(number)", readings: [Quantity.Reading(.exactly(Double(number)))])
  }
}

extension Predicate {
  static let villagesTaken = Predicate(
    id: PredicateID(unchecked: "villages-taken"), kind: .quantity, exclusivity: .strict,
    aspect: .event, unit: "villages", question: "How many villages did {subject} take?",
    definition: "Villages taken.")
  static let attackedOn = Predicate(
    id: PredicateID(unchecked: "attacked-on"), kind: .date, exclusivity: .strict, aspect: .event,
    question: "When was {subject} attacked?", definition: "The day of the attack.")
}

extension EntityID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(unchecked: value) }
}
