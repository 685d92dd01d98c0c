import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Whom reports can be traced to")
struct OriginsTests {
  private func roots(_ book: ReportBook, _ key: String) -> [String] {
    book.origins.roots(ofReport: book[key]).map(\.text).sorted()
  }

  @Test("A report without credits stands for its source")
  func own() {
    #expect(roots(ReportBook(["sohr-1": []]), "sohr-1") == ["sohr"])
  }

  @Test("A report that credits others stands for them and not for itself")
  func credits() {
    let some = ReportBook(["meo-1": ["afp"], "blog-1": ["afp", "sohr-1"], "sohr-1": []])
    #expect(roots(some, "meo-1") == ["afp"])
    #expect(roots(some, "blog-1") == ["afp", "sohr"])
  }

  @Test("A chain of credits leads to its end")
  func chain() {
    let some = ReportBook(["a-1": ["b-1"], "b-1": ["c-1"], "c-1": []])
    #expect(roots(some, "a-1") == ["c"])
  }

  @Test("A ring of credits leads to no one: its reports stand for one another, and count once")
  func ring() {
    let some = ReportBook(["a-1": ["b-1"], "b-1": ["a-1"], "c-1": ["a-1"], "d-1": ["d-1"]])
    #expect(roots(some, "a-1") == ["a", "b"])
    #expect(roots(some, "b-1") == ["a", "b"])
    #expect(roots(some, "d-1") == ["d"])
    let sets = ["a-1", "b-1", "c-1"].map { some.origins.roots(ofReport: some[$0]) }
    #expect(Origins.independent(sets) == 1)
  }

  @Test("A ring with a way out leads there")
  func ringWithExit() {
    let some = ReportBook(["a-1": ["b-1"], "b-1": ["a-1", "sohr"]])
    #expect(roots(some, "a-1") == ["sohr"])
    #expect(roots(some, "b-1") == ["sohr"])
  }

  @Test("A credit to a report that is not here leaves the report to its own source")
  func missing() {
    #expect(roots(ReportBook(["a-1": ["gone-1"]]), "a-1") == ["a"])
  }

  @Test("Outlets of one house count as the house")
  func publishers() {
    let some = ReportBook(
      ["sputnik-1": [], "ria-1": [], "meo-1": ["ria"]],
      publishers: ["sputnik": "rossiya", "ria": "rossiya", "rossiya": "state"])
    #expect(roots(some, "sputnik-1") == ["state"])
    #expect(roots(some, "ria-1") == ["state"])
    #expect(roots(some, "meo-1") == ["state"])
  }

  @Test("Publishers in a ring are one house, whichever of them is asked")
  func publisherRing() {
    let some = ReportBook(
      ["a-1": [], "b-1": [], "c-1": []], publishers: ["a": "b", "b": "a", "c": "b"])
    #expect(roots(some, "a-1") == roots(some, "b-1"))
    #expect(roots(some, "c-1") == roots(some, "a-1"))
  }

  @Test("What a report puts in a known source’s mouth is that source’s; in words, its own")
  func attribution() {
    let some = ReportBook(["meo-1": ["afp"]], publishers: ["sohr": "house"])
    let known = some.origins.roots(
      ofReport: some["meo-1"], attribution: .source(SourceID(unchecked: "sohr")))
    #expect(known == [SourceID(unchecked: "house")])
    let words = some.origins.roots(
      ofReport: some["meo-1"], attribution: .words("a commander"))
    #expect(words == [SourceID(unchecked: "afp")])
  }

  @Test(
    "Independent are groups that share no origin",
    arguments: [
      ([], 0), ([["a"]], 1), ([["a"], ["a"]], 1), ([["a"], ["b"]], 2),
      ([["a"], ["b"], ["a", "b"]], 1), ([["a", "b"], ["c"], ["b", "d"], ["e"]], 3),
      ([["a"], ["b"], ["c"], ["b", "c"], ["d"]], 3),
    ] as [([[String]], Int)])
  func independent(sets: [[String]], count: Int) {
    let named = sets.map { Set($0.map(SourceID.init(unchecked:))) }
    #expect(Origins.independent(named) == count)
    #expect(Origins.independent(named.reversed()) == count)
  }

  @Test("Five reports, two origins")
  func fiveReports() {
    let some = ReportBook([
      "sohr-1": [], "meo-1": ["sohr-1"], "blog-1": ["meo-1"], "newarab-1": ["sohr"], "sana-1": [],
    ])
    let sets = ["sohr-1", "meo-1", "blog-1", "newarab-1", "sana-1"].map {
      some.origins.roots(ofReport: some[$0])
    }
    #expect(Origins.independent(sets) == 2)
  }
}
