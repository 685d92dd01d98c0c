import ClaimsExchange
import ClaimsModel
import ClaimsText
import Testing

@Suite("Tables of a casebook")
struct CSVTablesTests {
  private static func options(_ table: TableKind, forSpreadsheet: Bool) -> ExportOptions {
    var options = ExportOptions(digest: digest)
    options.table = table
    options.isForSpreadsheet = forSpreadsheet
    return options
  }

  private static let predicates = Dictionary(
    [ValueKind.quantity, .entity, .place, .text, .flag, .date].map { kind in
      let id = PredicateID(unchecked: kind.rawValue)
      return (
        id,
        Predicate(
          id: id, kind: kind, exclusivity: .strict, aspect: .state, isCumulative: false,
          granule: .day, isWhole: false, unit: nil, namesActor: false, isAdditive: false,
          ordering: nil, question: "?", definition: ".", implies: [])
      )
    }, uniquingKeysWith: { first, _ in first })

  private static let context = ReadingContext(file: "f", predicates: predicates, digest: digest)

  /// Claims that between them hold every form of every field.
  static let claims: [Claim] = {
    let (hama, idlib) = (EntityID(unchecked: "hama"), EntityID(unchecked: "idlib"))
    let texts = ["=1+1", "'Twas", "a,\"b\"\nc\r\nd", " - ", "80", "+", "٨٠ قرية", "a|b\\c"]
    let twoWays = Quantity(
      said: "ten of villages",
      readings: [
        Quantity.Reading(.exactly(10)),
        NumberRange(notation: "[20, 99]").flatMap { range in
          NumberRange(notation: "(20, 50.5]").flatMap { Quantity.Reading(hard: range, soft: $0) }
        },
      ].compactMap(\.self), unit: "villages", population: "with, and without")
    let values: [ClaimValue] =
      [
        .quantity(twoWays), .quantity(Quantity(said: "-5", readings: [.init(.everything)])),
        .flag(true), .flag(false), .unknown, .notStated, .nothing,
        .entities(.all([hama])), .entities(.all([hama, idlib])), .entities(.oneOf([hama, idlib])),
      ]
      + ["2018-02-09", "2018-02~/..", "[2018,2019]"].compactMap { EDTF($0) }
      .flatMap { [.date($0, said: nil), .date($0, said: "=then")] } + texts.map { .text($0) }
    let whens: [ClaimTime?] =
      [nil, .unknown(said: nil), .unknown(said: "-"), .never(said: "never, ever")]
      + ["2018-02-09", "2018-02"].compactMap { EDTF($0) }.flatMap { date in
        ClaimTime.Reading.allCases.map { ClaimTime(date, reading: $0, said: "'s") }
      }
    let places: [ClaimPlace?] = [nil, .at(hama), .oneOf([hama, idlib]), .unknown, .nowhere]
    let count = [values.count, whens.count, texts.count].max() ?? 0
    return (0..<count).map { turn in
      Claim(
        subject: hama, predicate: PredicateID(unchecked: "text"), value: values[turn],
        quote: Quote(start: turn, exact: texts[turn % texts.count]),
        polarity: Polarity.allCases[turn % 2], when: whens[turn % whens.count],
        place: places[turn % places.count], hedge: Hedge.allCases[turn % Hedge.allCases.count],
        sourcing: SourcingLevel.allCases[turn % SourcingLevel.allCases.count],
        attribution: [nil, .words("=they"), .source(SourceID(unchecked: "sana"))][turn % 3],
        credibility: Credibility(rawValue: turn % 7), confidence: Confidence(turn * 4),
        note: [nil, texts[turn % texts.count]][turn % 2])
    }
  }()

  private static var made: MadeCase {
    var made = MadeCase()
    let sohr = Source(
      id: SourceID(unchecked: "sohr"), name: "=SOHR, \"the Observatory\"", kind: .monitor,
      url: "https://example.org", note: "@note")
    let child = Source(
      id: SourceID(unchecked: "sohr-ar"), name: "'SOHR", publisher: sohr.id)
    made.madeSources = [
      ExportedSource(
        sohr,
        grade: SourceGrade(
          source: sohr.id, reliability: .b, because: "+years", by: "ana", at: 0)),
      ExportedSource(child),
    ]
    let area = Entity(id: EntityID(unchecked: "hama"), name: "Hama", kind: .place)
    made.madeEntities = [
      area,
      Entity(
        id: EntityID(unchecked: "spot"), name: "-Spot", kind: .place, parent: area.id,
        aliases: ["a | b", "=x", "c\\d"],
        location: GeoPoint(latitude: -35.5, longitude: 36.125).flatMap { point in
          PlacePrecision(metres: 25_000).map { Location(point: point, precision: $0) }
        }, gazetteerID: 7, note: "'"),
      Entity(
        id: EntityID(unchecked: "sky"), name: "Sky",
        location: GeoPoint(latitude: 0, longitude: 0).map {
          Location(point: $0, precision: .unbounded)
        }),
    ]
    let report = Report(
      source: sohr.id, text: "=A text,\r\nof \"two\" lines.\n", title: "'Title", url: "u",
      published: EDTF("2018-02-09"), language: "en",
      credits: [.source(child.id), .report("r|0")], note: "n")
    made.reports = [
      ExportedReport(
        id: ReportID(1), key: "r1", report: report,
        sha256: String(repeating: "0a", count: 32))
    ]
    made.claims = claims.enumerated().map { order, claim in
      ExportedClaim(
        id: ClaimID(Int64(order + 1)), key: "c-\(order)", report: "r1", claim: claim, digest: "d")
    }
    return made
  }

  /// What a table says when it is read again, mentions left out.
  private func contents(
    _ table: TableKind, forSpreadsheet: Bool, _ change: (String) -> String = { $0 }
  ) throws -> [CasefileContent] {
    let text = try written(
      Self.made, as: .csv, Self.options(table, forSpreadsheet: forSpreadsheet))
    return try read(Array(change(text).utf8), as: .csv, Self.context, pieces: 50)
      .map { try $0.get() }.filter { !$0.isMention }.map(\.content)
  }

  @Test("are read as they were written: claims", arguments: [false, true])
  func claims(forSpreadsheet: Bool) throws {
    #expect(Self.claims.count > 20)
    let expected = Self.made.claims.map { stored in
      CasefileContent.claim(
        CasefileClaim(
          key: stored.key, report: "r1",
          anchor: QuoteAnchor(stored.claim.quote.exact, start: stored.claim.quote.start),
          claim: stored.claim))
    }
    #expect(try contents(.claims, forSpreadsheet: forSpreadsheet) == expected)
  }

  @Test("are read as they were written: sources with their grades", arguments: [false, true])
  func sources(forSpreadsheet: Bool) throws {
    let expected = Self.made.madeSources.flatMap { stored in
      [CasefileContent.source(stored.source)] + (stored.grade.map { [.grade($0)] } ?? [])
    }
    #expect(try contents(.sources, forSpreadsheet: forSpreadsheet) == expected)
  }

  @Test("are read as they were written: entities and reports", arguments: [false, true])
  func entitiesAndReports(forSpreadsheet: Bool) throws {
    #expect(
      try contents(.entities, forSpreadsheet: forSpreadsheet)
        == Self.made.madeEntities.map { .entity($0) })
    #expect(
      try contents(.reports, forSpreadsheet: forSpreadsheet)
        == Self.made.reports.map { stored in
          .report(
            CasefileReport(key: stored.key, report: stored.report, sha256: stored.sha256))
        })
  }

  @Test("hold no cell that a spreadsheet could take for a formula", arguments: TableKind.allCases)
  func guarded(table: TableKind) throws {
    let text = try written(Self.made, as: .csv, Self.options(table, forSpreadsheet: true))
    let rows = RFC4180.rows(text)
    for (column, name) in rows[0].enumerated() {
      for cell in rows.dropFirst().map({ $0[column] }) where Double(cell) == nil {
        #expect(cell.first.map { !"=+-@\t\r".contains($0) } ?? true, "\(name): \(cell)")
      }
    }
  }

  @Test("keep texts as they are where they are not for a spreadsheet")
  func plain() throws {
    let text = try written(Self.made, as: .csv, Self.options(.entities, forSpreadsheet: false))
    #expect(text.contains("\r\nspot,-Spot,place,hama,"))
    #expect(!text.contains("text-guard"))
  }

  @Test("come back with another delimiter, other quotation marks, other line ends")
  func rewritten() throws {
    let before = try contents(.claims, forSpreadsheet: true)
    let after = try contents(.claims, forSpreadsheet: true) { text in
      RFC4180.rows(text).map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
      }.joined(separator: "\n")
    }
    #expect(before == after)
  }

  @Test("of findings are written, and refused")
  func findings() throws {
    let text = try written(Self.made, as: .csv, Self.options(.findings, forSpreadsheet: false))
    #expect(text.hasPrefix("finding,rule,severity,"))
    guard case .failure(let problem) = read(Array(text.utf8), as: .csv).first else {
      Issue.record("It was read.")
      return
    }
    #expect(problem.reason == "This is a table of findings, which are worked out, not taken.")
  }
}

/// A second reader of CSV, short and slow, to hold the first one against.
enum RFC4180 {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    func put(_ scalar: Unicode.Scalar) {
      rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
    }
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"": put(scalars.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false): rows[rows.count - 1].append("")
      case ("\r", false): break
      case ("\n", false): rows.append([""])
      default: put(scalar)
      }
    }
    return rows.last == [""] ? rows.dropLast() : rows
  }
}
