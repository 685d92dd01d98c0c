import ClaimsJSON
import ClaimsModel
import Testing

@testable import ClaimsExchange

@Suite("Writing a casefile")
struct CasefileWriterTests {
  @Test("The shortest lines come back byte for byte, defaults left out")
  func shortest() throws {
    for (type, line) in CasefileLines.shortest where type != "claim" && type != "revision" {
      let content = try content(line)
      #expect(CasefileWriter.line(content).json() == line)
    }
  }

  @Test("A claim’s place is written out; what its words mean too")
  func claim() throws {
    let read = try content(
      CasefileLines.line("claim", "value", #"{"quantity":"dozens of villages"}"#))
    #expect(
      CasefileWriter.line(read).json() == #"""
        {"type":"claim","id":"c1","report":"r1","quote":{"exact":"80","start":0},\#
        "subject":"pocket","predicate":"killed","value":{"quantity":"dozens of villages",\#
        "unit":"villages","readings":[{"hard":"[24, ∞)","soft":"[24, 99]"}]}}
        """#)
  }

  @Test("Any value comes back as it was, and is written to the same bytes again", arguments: 1...40)
  func roundTrip(seed: UInt64) throws {
    var random = RandomContent(seed: seed)
    for content in random.oneOfEach() {
      let line = CasefileWriter.line(content).json()
      let again = try ClaimsExchangeTests.content(line)
      #expect(again == content)
      #expect(CasefileWriter.line(again).json() == line)
      #expect(!line.contains("\n"))
    }
  }
}

/// Values of every kind with every field now there, now absent; the same for the same seed
/// (splitmix64).
private struct RandomContent: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func oneOfEach() -> [CasefileContent] {
    [
      .header(version: 3), .predicate(predicate()),
      .source(
        Source(
          id: slug(), name: text(), kind: word(), url: maybe { $0.text() },
          publisher: maybe { $0.slug() }, note: maybe { $0.text() })),
      .grade(
        SourceGrade(
          source: slug(), reliability: word(), because: text(), by: text(), at: second())),
      .entity(entity()), .judgement(judgement()),
      .report(report()),
      .origin(
        OriginJudgement(
          report: key(), from: flag() ? .source(slug()) : .report(key()), verdict: word(),
          because: text(), by: text(), at: second())),
      .claim(claim()),
      .revision(CasefileRevision(was: claim(), because: text(), by: text(), at: second())),
      .decision(
        CasefileDecision(
          claim: key(), status: word(), because: text(), by: text(), at: second(),
          digest: maybe { $0.digest() }, act: maybe { $0.below(9) + 1 },
          undoes: maybe { $0.below(9) + 1 }, isFirstSignature: flag(),
          overrides: maybe { $0.text() })),
      .policy(
        Policy(
          origins: maybe { $0.below(9) + 1 }, evidence: flag() ? [] : [key(), key()],
          needsSecondSignature: flag(), confirmedOrigins: maybe { $0.below(9) + 2 },
          because: text(), by: text(), at: second())),
      .resolution(resolution()),
      .evidence(evidence()),
      .use(
        EvidenceUse(
          evidence: key(), target: flag() ? .claim(key()) : .report(key()), by: text(),
          at: second())),
      .assessment(
        EvidenceAssessment(
          evidence: key(), place: slug(), location: maybe { $0.location() }.flatMap(\.self),
          date: maybe { $0.date() }, assessor: text(), because: text(), by: text(), at: second())),
      .assignment(assignment()),
      .note(Note(item(), text(), by: text(), at: second())),
    ]
  }

  private mutating func assignment() -> Assignment {
    let assignee = maybe { $0.text() }
    let due = assignee == nil ? nil : maybe { $0.date() }
    return Assignment(
      item(), to: assignee, due: due.flatMap { Assignment.canBeDue($0) ? $0 : nil },
      because: maybe { $0.text() }, by: text(), at: second())
  }

  private mutating func item() -> WorkItem { flag() ? .claim(key()) : .finding(digest()) }

  private mutating func resolution() -> CasefileResolution {
    let outcomes: [Resolution.Outcome] = [
      .accepted(side: 1), .bothTrue, .superseded, .translationError, .transcriptionError,
      .unresolvable, .reopened,
    ]
    return CasefileResolution(
      fingerprint: digest(), rule: RuleCode(text()),
      question: Question(subject: slug(), predicate: slug()),
      sides: [[key()], ["first", "second"]],
      outcome: pick(outcomes), because: text(), by: text(), at: second(),
      act: maybe { $0.below(9) + 1 }, undoes: maybe { $0.below(9) + 1 })
  }

  private mutating func predicate() -> Predicate {
    Predicate(
      id: slug(), kind: word(), exclusivity: word(), aspect: word(), isCumulative: flag(),
      granule: word(), isWhole: flag(), unit: maybe { $0.text() }, namesActor: flag(),
      question: text(), definition: text(), implies: implications())
  }

  private mutating func evidence() -> Evidence {
    let paths = ["a", "b/c", "b/e\u{301}", "b/\u{e9}", "\n\u{1B}[31m", "\u{202E}gpj.exe"]
    let files = paths.filter { _ in flag() }.compactMap { EvidencePath($0) }.map {
      EvidenceManifest.File(path: $0, sha256: digest(), size: below(9999))
    }
    let manifest = EvidenceManifest(files)
    return Evidence(
      key: key(), sha256: digest(), size: manifest?.size ?? below(9999), manifest: manifest,
      name: text(), kind: word(), mediaType: maybe { $0.text() }, title: maybe { $0.text() },
      created: maybe { $0.text() }, capturedBy: maybe { $0.text() },
      capturedAt: maybe { $0.date() }, tool: maybe { $0.text() }, url: maybe { $0.text() },
      note: maybe { $0.text() })
  }

  /// No predicate twice.
  private mutating func implications() -> [Predicate.Implication] {
    var seen: Set<PredicateID> = []
    return few { .init($0.slug(), $0.word()) }.filter { seen.insert($0.predicate).inserted }
  }

  private mutating func entity() -> Entity {
    let aliases = few { $0.text() }
    let origins = aliases.map { alias in
      let language = maybe { $0.pick(["ar", "ku-Arab", "x-drafts"]) }
      return (alias, NameOrigin(language: language, giver: maybe { $0.giver() }))
    }
    return Entity(
      id: slug(), name: text(), kind: word(), parent: maybe { $0.slug() }, aliases: aliases,
      origins: Dictionary(origins, uniquingKeysWith: { first, _ in first }),
      location: maybe { $0.location() }.flatMap(\.self), gazetteerID: maybe { $0.below(99) + 1 },
      note: maybe { $0.text() })
  }

  private mutating func giver() -> NameOrigin.Giver {
    pick([.source(slug()), .report(key()), .gazetteer, .words(text())])
  }

  private mutating func location() -> Location? {
    let point = GeoPoint(
      latitude: .random(in: GeoPoint.latitudes, using: &self),
      longitude: .random(in: GeoPoint.longitudes, using: &self))
    let precision = pick([0, .infinity, .random(in: 0...1e9, using: &self)])
    return point.flatMap { point in
      PlacePrecision(metres: precision).map { Location(point: point, precision: $0) }
    }
  }

  private mutating func judgement() -> AliasJudgement {
    let two = (EntityID(unchecked: "army"), slug() as EntityID)
    guard let pair = EntityPair(two.0, two.1) else { return judgement() }
    return AliasJudgement(pair, word(), because: text(), by: text(), at: second())
  }

  private mutating func report() -> CasefileReport {
    let credits = few { random -> Credit in
      random.flag() ? .source(random.slug()) : .report(random.key())
    }
    return CasefileReport(
      key: key(),
      report: Report(
        source: slug(), text: text(), title: maybe { $0.text() }, url: maybe { $0.text() },
        published: maybe { $0.date() }, language: maybe { $0.text() }, credits: credits,
        note: maybe { $0.text() }),
      sha256: maybe { $0.digest() })
  }

  private mutating func claim() -> CasefileClaim {
    let quote = Quote(start: below(9999), exact: text())
    let when = maybe { $0.time() }
    let attribution = maybe { random -> Attribution in
      random.flag() ? .source(random.slug()) : .words(random.text())
    }
    let claim = Claim(
      subject: slug(), predicate: slug(), value: value(), quote: quote, polarity: word(),
      when: when, place: maybe { $0.place() }, hedge: word(), sourcing: word(),
      attribution: attribution, credibility: maybe { $0.pick(Credibility.allCases) },
      confidence: maybe { Confidence($0.below(101)) }.flatMap(\.self), note: maybe { $0.text() })
    return CasefileClaim(
      key: key(), report: key(), anchor: QuoteAnchor(quote.exact, start: quote.start),
      claim: claim)
  }

  private mutating func time() -> ClaimTime {
    let said = maybe { $0.text() }
    switch below(4) {
    case 0: return .unknown(said: said)
    case 1: return .never(said: said)
    default: return ClaimTime(date(), reading: word(), said: said)
    }
  }

  private mutating func place() -> ClaimPlace {
    let two = [EntityID(unchecked: "hama"), EntityID(unchecked: "سراقب")]
    return pick([.at(slug()), .oneOf(two), .unknown, .nowhere])
  }

  private mutating func value() -> ClaimValue {
    let two = [EntityID(unchecked: "army"), EntityID(unchecked: "سراقب")]
    switch below(9) {
    case 0: return .entities(.all([slug()]))
    case 1: return .entities(.all(two))
    case 2: return .entities(.oneOf(two))
    case 3: return .text(text())
    case 4: return .flag(flag())
    case 5: return .date(date(), said: maybe { $0.text() })
    case 6: return pick([.unknown, .notStated, .nothing])
    default: return .quantity(quantity())
    }
  }

  private mutating func quantity() -> Quantity {
    let readings = (0...below(3)).map { _ in
      let hard = range(within: .everything)
      // What lies within a range can be its soft set.
      return Quantity.Reading(hard: hard, soft: range(within: hard)) ?? Quantity.Reading(hard)
    }
    return Quantity(
      said: text(), readings: readings, unit: maybe { $0.text() },
      population: maybe { $0.text() })
  }

  private mutating func range(within outer: NumberRange) -> NumberRange {
    let ends = [0, 80, 80.5, -3, 1e21, 0.1, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 400]
    let (x, y) = (pick(ends), pick(ends))
    let lower: NumberBound = pick([.closed(x), .open(x), .unbounded])
    let upper: NumberBound = pick([.closed(y), .open(y), .unbounded])
    return NumberRange(lower: lower, upper: upper)?.intersection(outer) ?? outer
  }

  // MARK: Pieces

  private mutating func text() -> String {
    pick([
      "more than 80 villages", "“dozens”", "a \"deal\"", "سراقب", "Табка", "back\\slash",
      "tab\tbreak\n",
      "👨‍👩‍👧 e\u{301}", "\u{202E}abc", "\u{7F}\u{85}\u{2028}", " ", "null", "0",
    ])
  }

  private mutating func date() -> EDTF {
    let texts = [
      "2018", "2018-02-09", "2018-02~", "2014?/..", "2018-02-09T08:00:00Z", "[2017-01,2017-12]",
      "-0044-03-15", "Y170000002", "201X", "2017-24", "../2018", "2018-02-09T23:30:00+03:00",
    ]
    return EDTF(pick(texts)) ?? date()
  }

  private mutating func slug<ID: Slug>() -> ID {
    ID(unchecked: pick(["sohr", "umm-elkhalayel", "سراقب", "a1", "табка-2"]))
  }

  private mutating func key() -> String { pick(["c1", "r/2#x", "مفتاح", "0197-ab", "{}\"\\"]) }

  private mutating func digest() -> String { String(repeating: pick(["0a", "f9"]), count: 32) }

  /// From year 1 to 9999: what EDTF writes with a time.
  private mutating func second() -> Int64 {
    Int64.random(in: -62_135_596_800...253_402_300_799, using: &self)
  }

  private mutating func word<Word: CaseIterable>() -> Word { pick(Array(Word.allCases)) }

  private mutating func flag() -> Bool { below(2) == 0 }

  private mutating func maybe<T>(_ make: (inout Self) -> T) -> T? { flag() ? make(&self) : nil }

  private mutating func few<T>(_ make: (inout Self) -> T) -> [T] {
    (0..<below(3)).map { _ in make(&self) }
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
