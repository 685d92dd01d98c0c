import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("What reports come down to")
struct OriginGroupsTests {
  private static let book = ReportBook([
    "afp-1": [], "meo-1": ["afp"], "sohr-1": [], "sohr-2": [], "web-1": ["afp"], "web-2": ["sohr"],
  ])

  private func words(_ keys: String...) -> [String] {
    Origins.groups(keys.map { Self.book.statement($0) }).map { group in
      "\(group.sources.map(\.text).joined(separator: "+")): "
        + group.reports.map(\.description).joined(separator: " ")
    }
  }

  @Test("Reports of one origin are one group, the largest group first")
  func groups() {
    #expect(
      words("sohr-1", "sohr-2", "afp-1", "meo-1", "web-1") == ["afp: r1 r2 r5", "sohr: r3 r4"])
    #expect(words() == [])
  }

  @Test("A statement of two origins joins what it draws on")
  func joined() {
    let both = Self.book.statement("web-1").tracedTo("afp", "sohr")
    let groups = Origins.groups([both, Self.book.statement("sohr-1"), Self.book.statement("afp-1")])
    #expect(groups.map(\.reports.count) == [3])
  }

  @Test("Twenty-five thousand statements take no time to speak of")
  func many() {
    let one = Self.book.statement("afp-1")
    let statements = (0..<25_000).map { index in
      one.tracedTo("s\(index / 2)", "s\(index / 2 + (index % 2) * 20_000)")
    }
    #expect(Origins.groups(statements).count == Origins.independent(statements.map(\.origins)))
  }

  @Test("Credits in a ring are found, each ring once, and what only leads to it is left out")
  func rings() {
    let book = ReportBook([
      "a-1": ["b-1"], "b-1": ["c-1"], "c-1": ["a-1"], "d-1": ["a-1"], "e-1": ["e-1"],
      "f-1": ["g-1"], "g-1": [],
    ])
    #expect(book.origins.rings == [["a-1", "b-1", "c-1"].map { book[$0] }, [book["e-1"]]])
  }

  @Test("Sources that cite one another in one question are a ring; citing one’s own house is none")
  func ringsOfSources() {
    let book = ReportBook(["a-1": ["b"], "b-1": [], "b-2": ["a"], "c-1": ["a"], "d-1": ["d"]])
    let statements = ["a-1", "b-1", "b-2", "c-1", "d-1"].map { book.statement($0) }
    #expect(book.origins.rings(among: statements) == [[0, 2]])
    #expect(book.origins.rings(among: Array(statements.dropLast(3))) == [])
    let mouths = [book.statement("b-1", quoting: "c"), book.statement("c-1", quoting: "b")]
    #expect(book.origins.rings(among: mouths) == [[0, 1]])
  }

  @Test("A chain of credits may be as long as it likes")
  func long() {
    var credits: [String: [String]] = ["a-00000": []]
    for index in 1...20_000 { credits[Self.name(index)] = [Self.name(index - 1)] }
    let book = ReportBook(credits)
    #expect(book.origins.rings.isEmpty)
    #expect(book.origins.roots(ofReport: book[Self.name(20_000)]).map(\.text) == ["a"])
  }

  private static func name(_ number: Int) -> String {
    "a-" + String(String(100_000 + number).dropFirst())
  }
}
