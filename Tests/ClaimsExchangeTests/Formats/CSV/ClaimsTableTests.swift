import ClaimsExchange
import ClaimsModel
import ClaimsText
import Testing

@Suite("A table of claims")
struct ClaimsTableTests {
  private static let predicates = Dictionary(
    [("killed", ValueKind.quantity), ("attacked", .entity), ("occurred", .flag)].map { name, kind in
      let id = PredicateID(unchecked: name)
      return (
        id,
        Predicate(
          id: id, kind: kind, exclusivity: .strict, aspect: .timeless, isCumulative: false,
          granule: .day, isWhole: false, unit: nil, namesActor: false, isAdditive: false,
          ordering: nil, question: "?", definition: ".", implies: [])
      )
    }, uniquingKeysWith: { first, _ in first })

  private func read(
    _ lines: String..., choices: ColumnChoices = ColumnChoices()
  ) -> [Result<CasefileEntry, InputProblem>] {
    let context = ReadingContext(
      file: "t.csv", predicates: Self.predicates, columns: choices, digest: digest)
    return ClaimsExchangeTests.read(
      Array(lines.joined(separator: "\n").utf8), as: .csv, context)
  }

  private func contents(
    _ lines: String..., choices: ColumnChoices = ColumnChoices()
  ) throws -> [CasefileContent] {
    let context = ReadingContext(
      file: "t.csv", predicates: Self.predicates, columns: choices, digest: digest)
    return try ClaimsExchangeTests.read(
      Array(lines.joined(separator: "\n").utf8), as: .csv, context
    ).map { try $0.get().content }
  }

  private func claims(_ contents: [CasefileContent]) -> [CasefileClaim] {
    contents.compactMap { if case .claim(let claim) = $0 { claim } else { nil } }
  }

  private func problem(_ lines: String...) -> InputProblem? {
    let context = ReadingContext(file: "t.csv", predicates: Self.predicates, digest: digest)
    for result in ClaimsExchangeTests.read(
      Array(lines.joined(separator: "\n").utf8), as: .csv, context)
    {
      if case .failure(let problem) = result { return problem }
    }
    return nil
  }

  private static let header = "about,says,value,source,quote"

  @Test("makes of a row what it rests on, and then the claim")
  func row() throws {
    let contents = try contents(
      "Subject,Predicate,Value,Publisher,Excerpt,Report date",
      "the raid,killed,12 people,Hama Monitor,12 people died,2018-02-09")
    guard contents.count == 4, case .source(let source) = contents[1],
      case .report(let report) = contents[2], case .claim(let claim) = contents[3]
    else {
      Issue.record("\(contents)")
      return
    }
    #expect(
      contents[0] == .entity(Entity(id: EntityID(unchecked: "the-raid"), name: "the raid")))
    #expect(source == Source(id: SourceID(unchecked: "hama-monitor"), name: "Hama Monitor"))
    #expect(report.report.text == "12 people died")
    #expect(report.report.published == EDTF("2018-02-09"))
    #expect(claim.report == report.key && claim.anchor == QuoteAnchor("12 people died"))
    #expect(claim.claim.value.kind == .quantity)
  }

  @Test("gives the same keys to the same content, and others to others")
  func keys() throws {
    let rows = [
      "raid,killed,12,sohr,12 died", "raid,killed,12,sohr,12 died", "raid,killed,12,sana,12 died",
      "raid,killed,13,sohr,12 died",
    ]
    let keys = try claims(contents(([Self.header] + rows).joined(separator: "\n"))).map(\.key)
    #expect(keys.count == 4 && keys[0] == keys[1] && Set(keys).count == 3)
  }

  @Test("takes the row itself for the report where it has columns for neither text nor quote")
  func withoutQuotes() throws {
    let contents = try contents("source,about,says,low,high", "sohr,the raid,killed,10,15")
    guard
      case .report(let report)? = contents.first(where: {
        if case .report = $0 { true } else { false }
      })
    else {
      Issue.record("\(contents)")
      return
    }
    #expect(report.report.text == "source: sohr\nabout: the raid\nsays: killed\nlow: 10\nhigh: 15")
    let claim = try #require(claims(contents).first)
    #expect(claim.anchor.exact == "low: 10\nhigh: 15")
    #expect(try claim.anchor.resolve(in: report.report.text).start == claim.anchor.start)
    guard case .quantity(let quantity) = claim.claim.value else {
      Issue.record("\(claim)")
      return
    }
    #expect(quantity.said == "between 10 and 15")
    #expect(quantity.readings.map(\.hard.description) == ["[10, 15]"])
  }

  @Test("is told which column holds what, and what is the same in every row")
  func choices() throws {
    let choices = ColumnChoices(
      columns: ["about": "Village", "value": "2", "quote": "Words"],
      constants: ["says": "killed", "source": "sohr", "day-zero": "2015-01-01"])
    let claims = claims(
      try contents("Village,Dead,Words,t_lo,t_hi", "Hama,3,three,0,31", choices: choices))
    #expect(claims.map(\.claim.subject.text) == ["hama"])
    #expect(claims.map(\.claim.predicate.text) == ["killed"])
    #expect(
      claims.first?.claim.when
        == EDTF("2015-01-01/2015-02-01").map { ClaimTime($0, reading: .throughout) })
  }

  @Test("makes a predicate only where it is told what its values are")
  func newPredicates() throws {
    let kind = ColumnChoices(constants: ["kind": "quantity"])
    let contents = try contents(Self.header, "raid,p07,12,sohr,12", choices: kind)
    guard case .predicate(let predicate) = contents[1] else {
      Issue.record("\(contents)")
      return
    }
    #expect(predicate.id.text == "p07" && predicate.kind == .quantity)
    #expect(problem(Self.header, "raid,p07,12,sohr,12")?.cell?.column == 2)
  }

  @Test("keeps long names that begin alike apart")
  func longNames() throws {
    let long = String(repeating: "a very long name ", count: 6)
    let claims = claims(
      try contents(
        Self.header, "\(long)one,killed,1,sohr,1", "\(long)two,killed,1,sohr,1",
        "\(long)one,killed,2,sohr,2"))
    let subjects = claims.map(\.claim.subject)
    #expect(subjects[0] == subjects[2] && subjects[0] != subjects[1])
    #expect(subjects.allSatisfy { EntityID($0.text) != nil })
  }

  @Test("reads what is not known as such, and several names of a cell as several")
  func forms() throws {
    let claims = claims(
      try contents(
        "about,says,value,value-is,when,where,source,quote",
        "raid,attacked,A | B,,(unknown),(nowhere),s,q",
        "raid,attacked,A | B,one-of,(never),X | Y,s,q",
        "raid,attacked,,unknown,2018,(unknown),s,q", "raid,occurred,Yes,,,,s,q"))
    let ids = ["a", "b"].map { EntityID(unchecked: $0) }
    #expect(
      claims.map(\.claim.value) == [
        .entities(.all(ids)), .entities(.oneOf(ids)), .unknown, .flag(true),
      ])
    #expect(claims.map { $0.claim.when?.isUnknown ?? false } == [true, false, false, false])
    #expect(claims[0].claim.place == .nowhere && claims[2].claim.place == .unknown)
    #expect(
      claims[1].claim.place == .oneOf(["x", "y"].map { EntityID(unchecked: $0) }))
  }

  private static let faulty: [(row: String, column: Int?, reason: String)] = [
    (",killed,1,s,q", 1, "no “about”"), ("raid,,1,s,q", 2, "no “says”"),
    ("raid,killed,,s,q", 3, "no “value”"), ("raid,killed,some,s,q", 3, "no number"),
    ("raid,killed,1,,q", 4, "no “source”"), ("raid,killed,1,s,", 5, "no “quote”"),
    ("…,killed,1,s,q", 1, "no letter or digit"),
    ("raid,occurred,maybe,s,q", 3, "neither yes nor no"),
    ("raid,killed,1,s", 4, "4 fields, and the header 5"),
    ("raid,killed,1,s,q,", 5, "6 fields, and the header 5"),
    ("raid,killed,1,s,\"q", 5, "not closed"), ("raid,killed,1,s,q\"q", 5, "within a field"),
    ("raid,killed,1,s,q\0", 5, "U+0000"), ("raid,kiled,1,s,q", 2, "no predicate “kiled”"),
  ]

  @Test("says what is wrong with a row, and takes the others")
  func faults() {
    for (row, column, reason) in Self.faulty {
      let problem = problem(Self.header, row)
      #expect(problem?.reason.contains(reason) == true, "\(row): \(problem?.reason ?? "-")")
      #expect(problem?.cell?.column == column && problem?.cell?.row == 2, "\(row)")
      #expect(problem?.remedy.isEmpty == false)
      let results = read(Self.header, "raid,killed,1,s,q", row, "raid,killed,2,s,q")
      let good = results.compactMap { try? $0.get().content }
      #expect(claims(good).count == 2, "\(row)")
    }
  }

  @Test("says which column is not UTF-8")
  func encoding() {
    let bytes = Array("\(Self.header)\nraid,killed,1,s,".utf8) + [0xE9, 0x0A]
    let context = ReadingContext(file: "t.csv", predicates: Self.predicates, digest: digest)
    guard case .failure(let problem)? = ClaimsExchangeTests.read(bytes, as: .csv, context).last
    else {
      Issue.record("It was read.")
      return
    }
    #expect(problem.cell == TableCell(row: 2, column: 5, name: "quote"))
    #expect(problem.reason == "This cell is not valid UTF-8.")
  }

  @Test("is not read where its header does not say what it holds")
  func headers() {
    #expect(problem("a,b,c", "1,2,3")?.reason.contains("what the rows are about") == true)
    #expect(problem("about,about,says,value,source", "1,2,3,4,5")?.cell?.column == 2)
    let wrong = read(
      Self.header, "raid,killed,1,s,q", choices: ColumnChoices(columns: ["abuot": "about"]))
    guard wrong.count == 1, case .failure(let problem) = wrong[0] else {
      Issue.record("\(wrong)")
      return
    }
    #expect(problem.remedy == "Did you mean “about”?")
  }

  @Test("that is not marked as guarded keeps its apostrophes")
  func apostrophes() throws {
    let plain = claims(try contents(Self.header, "raid,killed,1,s,'Twas 1"))
    #expect(plain.map(\.anchor.exact) == ["'Twas 1"])
    let marked = claims(
      try contents(
        Self.header + ",text-guard", "raid,killed,1,s,'=1,'", "raid,killed,1,s,'Twas 1,"))
    #expect(marked.map(\.anchor.exact) == ["=1", "'Twas 1"])
  }
}
