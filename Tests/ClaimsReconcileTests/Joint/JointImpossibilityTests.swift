import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Statements that are impossible only together")
struct JointImpossibilityTests {
  private func findings(_ statements: [Statement]) -> [Finding] {
    let predicate = Vocabulary.predicate(statements[0].claim.predicate)
    let question = Question(subject: EntityID(unchecked: "pocket"), predicate: predicate.id)
    return Reconciler(entities: Vocabulary.entities)
      .reconcile(question, predicate, statements.numbered).findings
      .filter { $0.severity > .note }
  }

  @Test(
    "are found, the smallest set of them",
    arguments: [
      (
        "actors-contested",
        [
          .claim("operated-by", .oneOf("russia", "army")),
          .claim("operated-by", .oneOf("army", "coalition")).by("sana"),
          .claim("operated-by", .oneOf("russia", "coalition")).by("afp"),
        ]
      ),
      (
        "actors-contested",
        [
          .claim("operated-by", .oneOf("russia", "army")),
          Statement.claim("operated-by", .named("russia")).by("sana").denied,
          Statement.claim("operated-by", .named("army")).by("afp").denied,
        ]
      ),
      (
        "values-exclusive",
        [
          Statement.claim("controlled-by", .oneOf("rebels", "army")).throughout("2018-02"),
          Statement.claim("controlled-by", .oneOf("army", "isis")).by("sana").on("2018-02-09"),
          Statement.claim("controlled-by", .oneOf("rebels", "isis")).by("afp").on("2018-02-09"),
        ]
      ),
      (
        "values-exclusive",
        [
          .claim("controlled-by", .oneOf("rebels", "army")),
          Statement.claim("controlled-by", .named("rebels")).by("sana").never,
          Statement.claim("controlled-by", .named("army")).by("afp").never,
        ]
      ),
      (
        "places-disjoint",
        [
          .claim("took-place-at", .oneOf("hama", "idlib")),
          .claim("took-place-at", .oneOf("saraqib", "pocket")).by("sana"),
          .claim("took-place-at", .oneOf("hama", "pocket")).by("afp"),
        ]
      ),
    ] as [(String, [Statement])])
  func found(code: String, statements: [Statement]) {
    let found = findings(statements)
    #expect(found.map(\.code.text) == [code])
    #expect(found.first?.severity == .contradiction)
    #expect(found.first?.sides.map { $0.claims.map(\.number) } == [[1], [2], [3]])
  }

  @Test("are a tension where two of the places may be one")
  func nearPlaces() {
    let found = findings([
      .claim("took-place-at", .oneOf("hama", "kafranbel")),
      .claim("took-place-at", .oneOf("hama", "kafr-nabl")).by("sana"),
      .claim("took-place-at", .oneOf("kafranbel", "kafr-nabl")).by("afp"),
    ])
    #expect(found.map(\.code.text) == ["places-disjoint"])
    #expect(found.map(\.severity) == [.tension])
  }

  @Test(
    "are passed over where something is left, or they do not all meet",
    arguments: [
      [
        .claim("operated-by", .oneOf("russia", "army")),
        .claim("operated-by", .oneOf("army", "coalition")).by("sana"),
        .claim("operated-by", .oneOf("tigers", "coalition")).by("afp"),
      ],
      [
        Statement.claim("controlled-by", .oneOf("rebels", "army")).on("2018-02-08"),
        Statement.claim("controlled-by", .oneOf("army", "isis")).by("sana").on("2018-02-09"),
        Statement.claim("controlled-by", .oneOf("rebels", "isis")).by("afp").on("2018-02-09"),
      ],
      [
        .claim("operated-by", .oneOf("russia", "army")),
        .claim("operated-by", .oneOf("army", "coalition")).by("sana"),
        Statement.claim("operated-by", .oneOf("russia", "coalition")).by("afp").hedged(.predicted),
      ],
      [
        Statement.claim("controlled-by", .oneOf("rebels", "army")).at("hama", "saraqib"),
        Statement.claim("controlled-by", .oneOf("army", "isis")).by("sana").at("hama", "saraqib"),
        Statement.claim("controlled-by", .oneOf("rebels", "isis")).by("afp").at("hama", "saraqib"),
      ],
      [
        Statement.claim("controlled-by", .oneOf("rebels", "army")).never.denied,
        Statement.claim("controlled-by", .oneOf("army", "isis")).by("sana"),
        Statement.claim("controlled-by", .oneOf("rebels", "isis")).by("afp"),
      ],
      [
        .claim("struck-by", .oneOf("russia", "army")),
        .claim("struck-by", .oneOf("army", "coalition")).by("sana"),
        .claim("struck-by", .oneOf("russia", "coalition")).by("afp"),
      ],
    ] as [[Statement]])
  func passedOver(statements: [Statement]) {
    #expect(findings(statements).isEmpty)
  }

  @Test("A doubt about one of them takes the edge off the whole")
  func doubt() {
    let found = findings([
      .claim("operated-by", .oneOf("russia", "army")),
      .claim("operated-by", .oneOf("army", "coalition")).by("sana"),
      Statement.claim("operated-by", .oneOf("russia", "coalition")).by("afp").hedged(.possible),
    ])
    #expect(found.map(\.severity) == [.tension])
    #expect(found.first?.caveats == ["One side says only that it is possible."])
  }

  @Test("Two readings of each of three counts can leave no number to all")
  func numbers() {
    func either(_ a: Double, _ b: Double, by source: String) -> Statement {
      let readings = [a, b].map { Quantity.Reading(.exactly($0)) }
      return .claim(
        "settlements-in",
        .quantity(Quantity(said: "\(a) or \(b)", readings: readings, unit: "villages"))
      ).by(source)
    }
    let found = findings([
      either(10, 20, by: "sohr"), either(20, 30, by: "sana"), either(10, 30, by: "afp"),
    ])
    let joint = found.filter { $0.sides.count == 3 }
    #expect(joint.map(\.code.text) == ["quantities-disjoint"])
  }

  @Test("All who say the same stand on its side, and each choice counts")
  func members() throws {
    let finding = try #require(
      findings([
        .claim("operated-by", .oneOf("russia", "army")),
        .claim("operated-by", .oneOf("army", "coalition")).by("sana"),
        .claim("operated-by", .oneOf("russia", "coalition")).by("afp"),
        .claim("operated-by", .oneOf("russia", "army")).by("tass"),
      ]).first)
    #expect(finding.sides.map { $0.claims.map(\.number) } == [[1, 4], [2], [3]])
    #expect(finding.pairs == 2)
    #expect(
      finding.reason == """
        “army or russia, not known which”, “army or coalition, not known which” and “coalition or \
        russia, not known which”: each two leave something possible to both, all three together \
        leave nothing.
        """)
  }
}
