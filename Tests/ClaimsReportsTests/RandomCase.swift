import ClaimsModel

@testable import ClaimsReports

/// A case whose every text is pseudo-random: whatever a report can bring, in every place.
struct RandomCase {
  var random: RandomText

  init(seed: UInt64) {
    random = RandomText(seed: seed)
  }

  mutating func card(_ number: Int64) -> ClaimCard {
    let texts = (0..<8).map { _ in random.next(upTo: 30) }
    var card = SampleCase.card(
      number, "[words]", says: texts[2], by: texts[3], grade: number.isMultiple(of: 2) ? .f : nil)
    card.before = texts[0]
    card.after = texts[1]
    card.claim.quote = Quote(
      start: random.number(below: 2) * texts[0].utf8.count,
      exact: "w" + random.next(upTo: random.number(below: 2) == 0 ? 10 : 400))
    card.subjectName = texts[4]
    card.question = texts[5]
    card.placeName = random.maybe()
    card.reportTitle = random.maybe()
    card.reportURL = random.maybe()
    card.attributedTo = random.maybe()
    card.key = random.next()
    card.claim.note = random.maybe()
    card.claim.value = .text(texts[6])
    card.claim.when = EDTF("2018-02-02/2018-02-09").map {
      ClaimTime($0, reading: .throughout, said: texts[7])
    }
    card.claim.subject = EntityID(unchecked: random.next())
    if number.isMultiple(of: 3) { card.claim.polarity = .denied }
    card.standing = Standing(decisions: [decision(number)], digest: SampleCase.digest)
    return card
  }

  mutating func decision(_ claim: Int64) -> Decision {
    let digest = random.number(below: 2) == 0 ? SampleCase.digest : "other"
    var decision = SampleCase.decision(
      claim, .disputed, because: random.next(upTo: 40), digest: digest)
    decision.by = random.next()
    return decision
  }

  mutating func entry(_ number: Int64) -> ContradictionReport.Entry {
    SampleCase.entry(
      number, Severity.allCases[Int(number) % 3], a: card(number * 1000), b: card(number + 7),
      reason: random.next(upTo: 60), isOpen: random.number(below: 2) == 0,
      resolution: number == 2 ? resolution(.accepted(side: 1)) : nil, accepted: 0,
      lapsed: number == 1 ? [resolution(.accepted(side: 0)), resolution(.unresolvable)] : [])
  }

  mutating func resolution(_ outcome: Resolution.Outcome) -> Resolution {
    SampleCase.resolution(outcome, because: random.next(upTo: 40), by: random.next())
  }

  mutating func findingCard(_ entry: ContradictionReport.Entry?) -> FindingCard {
    FindingCard(
      id: FindingID(2), code: RuleCode("dates-disjoint"), severity: .tension,
      question: SampleCase.question, words: random.next(upTo: 30), letters: ["A", "AB"],
      entry: entry, resolutions: [resolution(.accepted(side: 0)), resolution(.reopened)],
      work: work())
  }

  mutating func work() -> WorkLog {
    let assignments = [random.next(), nil, random.next()].map { name in
      Assignment(
        .claim(random.next()), to: name, due: name == nil ? nil : EDTF("2018-02-12"),
        because: random.maybe(), by: random.next(), at: SampleCase.morning)
    }
    let notes = (0..<2).map { _ in
      Note(.claim("k"), random.next(upTo: 40), by: random.next(), at: SampleCase.morning)
    }
    return WorkLog(
      assigned: Assigned(assignments[2], isDone: random.number(below: 2) == 0, at: .max),
      assignments: assignments, notes: notes)
  }

  mutating func queue() -> WorkQueue {
    WorkQueue(
      (0..<4).map { number in
        WorkCard(
          id: "\(number % 2 == 0 ? "c" : "f")\(number * 100_000)",
          kind: number % 2 == 0
            ? .claim(.disputed, answer: random.next(upTo: 30))
            : .finding(.contradiction, RuleCode("dates-disjoint")),
          question: SampleCase.question, words: random.next(upTo: 40),
          assigned: Assigned(
            Assignment(
              .claim("k"), to: random.next(), due: EDTF("2018-02-02/2018-02-09"), by: "b", at: 1),
            isDone: false, at: number < 2 ? .max : 0))
      })
  }

  mutating func status() -> CasebookStatus {
    var status = CasebookStatus(at: SampleCase.morning)
    for (place, state) in ReviewStatus.allCases.enumerated() { status.claims[state] = place * 4000 }
    status.awaiting = 1
    status.lapsed = 2
    for age in [0, 8, 40, 41] as [Int64] { status.contradictions.addOpen(age: age * 86_400) }
    status.tensions.settled = 300_000
    status.tensions.unassigned = 1
    status.people = (0..<4).map { number in
      CasebookStatus.Person(
        name: random.next(upTo: 30), claims: number * 100, findings: 2, overdue: number,
        nextDue: number == 0 ? nil : EDTF("2018-02-02/2018-02-09"))
    }
    status.gradings = (Reliability.allCases.map { $0 as Reliability? } + [nil]).map { grade in
      var grading = CasebookStatus.Grading(grade)
      grading.claims = random.number(below: 100_000)
      return grading
    }
    let entry = CasebookStatus.Entry(
      number: 7, at: SampleCase.morning, by: random.next(), action: random.next(),
      about: random.next())
    status.lastEntry = entry
    status.lastReport = entry
    return status
  }

  mutating func listing(_ cards: [ClaimCard]) -> ClaimListing {
    ClaimListing(cards: cards, assigned: work().assigned.map { [cards[0].id: $0] } ?? [:])
  }

  mutating func report() -> ContradictionReport {
    let stands = (1...28).map { index in
      ContradictionReport.Stand(
        position: SampleCase.position(random.next(), Array(1...Int64(index)), reports: 3),
        sourceNames: (0..<3).map { _ in random.next() }, originNames: [[random.next()]])
    }
    let passed = (0..<3).map { _ in
      ContradictionReport.Passed(
        a: ClaimID(1), b: ClaimID(1_000_000), answerA: random.next(), answerB: random.next(),
        verdict: "different-scope", reason: random.next(upTo: 30))
    }
    let entries = (1...3).map { entry($0) }
    return SampleCase.report([
      ContradictionReport.Section(
        question: Question(
          subject: EntityID(unchecked: random.next()), predicate: PredicateID(unchecked: "x")),
        words: random.next(upTo: 30), stands: stands, entries: entries, conflictingPairs: 12,
        passed: passed)
    ])
  }

  mutating func sources() -> [SourceCard] {
    (0..<3).map { index in
      let report = report(number: Int64(index) + 1)
      return SourceCard(
        source: Source(
          id: SourceID(unchecked: random.next()), name: random.next(), kind: .monitor,
          url: random.maybe(), note: random.maybe()),
        grades: [
          SourceGrade(
            source: SourceID(unchecked: "s"), reliability: .d, because: random.next(),
            by: random.next(), at: SampleCase.morning)
        ], reportCount: 1, reports: [report.id], shown: [report])
    }
  }

  mutating func report(number: Int64) -> ReportCard {
    ReportCard(
      id: ReportID(number), key: random.next(),
      report: Report(
        source: SourceID(unchecked: "s"), text: random.next(upTo: 80), title: random.maybe(),
        url: random.maybe(), credits: [.report(random.next())], note: random.maybe()),
      sourceName: random.next(), sha256: SampleCase.digest, claims: 3)
  }

  mutating func reportView() -> ReportView {
    let judgements = [Credit.report(random.next()), .source(SourceID(unchecked: random.next()))]
      .map { from in
        OriginJudgement(
          report: random.next(), from: from, verdict: .taken, because: random.next(upTo: 30),
          by: random.next(), at: SampleCase.morning)
      }
    let shared = (1...3).map { number in
      ReportTrace.Shared(
        reprint: Reprint(
          report: ReportID(1), other: ReportID(Int64(number) * 1000),
          passages: [Reprint.Passage(here: 0..<9, there: 5..<14, words: 2)], containment: 80,
          otherContainment: 7, jaccard: 5),
        otherSource: random.next(), otherPublished: nil, isOfOneSource: number == 1,
        bearing: .taken, words: [random.next(upTo: 80)])
    }
    return ReportView(
      card: report(number: 1),
      trace: ReportTrace(
        shared: shared, judged: judgements.map { .init(judgement: $0, isStanding: false) },
        origin: OriginGroup(
          sources: [SourceID(unchecked: "s"), SourceID(unchecked: "t")],
          reports: (1...20).map { ReportID($0) }),
        originNames: [random.next(), random.next()], numbers: [:]),
      evidence: evidence())
  }

  /// A folder and a file.
  mutating func evidence() -> [EvidenceCard] {
    let files = (0..<30).compactMap { number in
      EvidencePath("\(number) " + random.next().replacing("/", with: "-"))
    }.map { EvidenceManifest.File(path: $0, sha256: SampleCase.digest, size: 7) }
    return [EvidenceManifest(files), nil].map { manifest in
      let assessments = (0..<3).map { number in
        EvidenceCard.Assessed(
          assessment: EvidenceAssessment(
            evidence: "k", place: EntityID(unchecked: random.next()), date: EDTF("2018-02"),
            assessor: random.next(), because: random.next(upTo: 30), by: random.next(),
            at: SampleCase.morning), placeName: random.next(), standsOfPlace: number > 0,
          standsOfDate: number > 1)
      }
      return EvidenceCard(
        id: EvidenceID(300_000),
        evidence: Evidence(
          key: random.next(), sha256: SampleCase.digest, size: 210, manifest: manifest,
          name: random.next(), kind: .satelliteImage, mediaType: random.maybe(),
          title: random.maybe(), created: random.maybe(), capturedBy: random.maybe(),
          capturedAt: EDTF("2018-02-09"), tool: random.maybe(), url: random.maybe(),
          note: random.maybe()), kept: .beside,
        uses: (1...20).map { .init(on: "c\($0)000", by: random.next(), at: 0) },
        assessments: assessments)
    }
  }

  mutating func entities() -> [Entity] { (0..<3).map { _ in entity() } }

  mutating func listed() -> [ListedEntity] {
    entities().map { ListedEntity(entity: $0, sameAs: [EntityID(unchecked: random.next())]) }
  }

  mutating func entity() -> Entity {
    Entity(
      id: EntityID(unchecked: random.next()), name: random.next(), kind: .place,
      parent: EntityID(unchecked: random.next()), aliases: [random.next(), random.next()])
  }

  /// Three names of one, and one that others speak against.
  mutating func judgements() -> JudgementList {
    let judged = SampleCards.judged(because: random.next(upTo: 30), by: random.next())
    let name = random.next(upTo: 5)
    return JudgementList(
      groups: [[entity(), entity(), entity()]],
      judgements: judged.map { JudgementCard($0) { "\(name) \($0)" } })
  }

  mutating func judged(_ report: ContradictionReport, _ layout: TextLayout) -> String {
    JudgementText.text(
      judgements().judgements[0], names: [random.next(), random.next()], effect: .joined(2, 1),
      report: report, appeared: [FindingID(1)], went: [], layout: layout)
  }

  mutating func alike() -> [AlikeCard] {
    (0..<3).map { _ in
      AlikeCard(a: entity(), b: entity(), names: [random.next(), random.next()], score: 0.967)
    }
  }

  mutating func entityCard() -> EntityCard {
    var entities = self.entities()
    let alias = random.next(upTo: 9)
    let giver = NameOrigin.Giver.words(random.next())
    entities[0].aliases.append(alias)
    entities[0].origins = [alias: NameOrigin(language: "ar", giver: giver)]
    return EntityCard(
      entity: entities[0], outer: entities, inner: entities, claimsAbout: 2, claimsNaming: 1,
      relation: EntityCard.Relation(
        other: entities[1], relation: .notComparable(reason: "They may meet."), metres: 80_000))
  }

  mutating func gazetteer() -> [GazetteerMatch] {
    (1...2).map { number in
      let entry = GazetteerEntry(
        geonameID: number, name: random.next(), point: SampleCards.point,
        featureCode: random.next(), countryCode: random.next())
      let names = (0..<2).map { _ in
        GazetteerName(alternateNameID: nil, geonameID: number, name: random.next())
      }
      return GazetteerMatch(
        place: GazetteerPlace(
          entry: entry, names: names, within: [.init(geonameID: 9, name: random.next())]),
        name: random.next(), likeness: 0.75)
    }
  }

  mutating func predicates() -> [PredicateCard] {
    (0..<3).map { _ in
      PredicateCard(
        predicate: Predicate(
          id: PredicateID(unchecked: random.next()), kind: .quantity, exclusivity: .strict,
          aspect: .timeless, isCumulative: true, unit: random.maybe(), question: random.next(),
          definition: random.next(upTo: 30)), isSeeded: true)
    }
  }

  mutating func rule() -> RuleText {
    RuleText(
      code: "code", title: random.next(), definition: random.next(upTo: 60),
      weight: random.next(), settledBy: random.next(), found: random.next(),
      passedOver: random.next(), sample: random.next())
  }
}
