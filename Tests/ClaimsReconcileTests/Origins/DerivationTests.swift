import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("Whom a statement was taken from")
struct DerivationTests {
  @Test("By credit to a report, along the shortest way")
  func credited() {
    let book = ReportBook(["a-1": ["b-1"], "b-1": ["c-1"], "c-1": [], "d-1": ["b-1", "c-1"]])
    #expect(
      book.derivation(book.statement("a-1"), book.statement("c-1"))
        == "r1 credits r2; r2 credits r3")
    #expect(book.derivation(book.statement("d-1"), book.statement("c-1")) == "r4 credits r3")
    #expect(book.derivation(book.statement("c-1"), book.statement("a-1")) == nil)
    #expect(book.derivation(book.statement("a-1"), book.statement("d-1")) == nil)
  }

  @Test("By credit to a source: from any report of its house that is not surely later")
  func creditedSource() {
    let book = ReportBook(
      ["afp-1": [], "afp-2": [], "afp-3": [], "desk-1": [], "meo-1": ["afp"]],
      publishers: ["desk": "afp"],
      days: ["afp-1": "2018-02-12", "afp-2": "2018-02-14", "meo-1": "2018-02-13"])
    let copy = book.statement("meo-1")
    #expect(book.derivation(copy, book.statement("afp-1")) == "r5 credits afp, whose report r1 is")
    #expect(book.derivation(copy, book.statement("afp-2")) == nil)
    #expect(book.derivation(copy, book.statement("afp-3")) != nil)
    #expect(book.derivation(copy, book.statement("desk-1")) != nil)
  }

  @Test("By being put in a source’s mouth, and then from no one else")
  func attributed() {
    let book = ReportBook(["afp-1": [], "meo-1": ["afp"], "sohr-1": []])
    let copy = book.statement("meo-1", quoting: "sohr")
    #expect(
      book.derivation(copy, book.statement("sohr-1"))
        == "r2 puts it in the mouth of sohr, whose report r3 is")
    #expect(book.derivation(copy, book.statement("afp-1")) == nil)
  }

  private static let days = ["a-1": "2018-02-01", "b-1": "2018-02-02", "c-1": "2018-02-03"]

  @Test("By shared words: only what lies in them for half at least, and only from the older report")
  func passage() {
    let book = ReportBook(
      ["a-1": [], "b-1": []], days: Self.days,
      shared: [.init(report: "b-1", other: "a-1", bytes: [(100..<200, 500..<600)])])
    func taken(_ copy: Range<Int>, _ original: Range<Int>) -> Bool {
      book.derivation(book.statement("b-1", copy), book.statement("a-1", original)) != nil
    }
    #expect(taken(100..<120, 500..<520))
    #expect(taken(90..<110, 500..<520))
    #expect(!taken(89..<109, 500..<520))
    #expect(!taken(100..<120, 490..<505))
    #expect(!taken(300..<320, 500..<520))
    let (copy, original) = (book.statement("b-1", 100..<120), book.statement("a-1", 500..<520))
    #expect(book.derivation(copy, original) == "r2 shares 20 words with r1, which is older")
    #expect(book.derivation(original, copy) == nil)
    #expect(copy.origins.map(\.text) == ["a"] && original.origins.map(\.text) == ["a"])
    #expect(book.statement("b-1", 300..<320).origins.map(\.text) == ["b"])
  }

  @Test("By a text that stands whole in an older one, wherever the statement lies")
  func whole() {
    let book = ReportBook(
      ["a-1": [], "b-1": []], days: Self.days, shared: [.all(of: "b-1", in: "a-1")])
    let copy = book.statement("b-1", 300..<320)
    #expect(
      book.derivation(copy, book.statement("a-1", 700..<720))
        == "r2 stands for 100 % in r1, which is older")
    #expect(copy.origins.map(\.text) == ["a"])
    #expect(book.origins.derivation(ofReport: book["b-1"], from: book["a-1"]) != nil)
  }

  @Test("Of the same day or of none, neither is the taker, and both are one origin")
  func open() {
    for days in [[:], ["a-1": "2018-02-02", "b-1": "2018-02-02"], ["a-1": "2018-02"]] {
      let book = ReportBook(
        ["a-1": [], "b-1": []], days: days, shared: [.all(of: "b-1", in: "a-1")])
      let (a, b) = (book.statement("a-1"), book.statement("b-1"))
      #expect(book.derivation(a, b) == nil && book.derivation(b, a) == nil)
      #expect(a.origins.map(\.text).sorted() == ["a", "b"] && book.origins.shareOrigin(a, b))
      #expect(Origins.groups([a, b]).count == 1)
    }
  }

  @Test("A passage is followed through the report between")
  func chain() {
    let book = ReportBook(
      ["a-1": [], "b-1": [], "c-1": []], days: Self.days,
      shared: [
        .init(report: "c-1", other: "b-1", bytes: [(0..<100, 1000..<1100)]),
        .init(report: "b-1", other: "a-1", bytes: [(1050..<1090, 0..<40)]),
      ])
    #expect(book.statement("c-1", 60..<80).origins.map(\.text) == ["a"])
    #expect(book.statement("c-1", 0..<20).origins.map(\.text) == ["b"])
    #expect(
      book.derivation(book.statement("c-1", 60..<80), book.statement("a-1", 10..<30))
        == "r3 shares 20 words with r2, which is older; r2 shares 8 words with r1, which is older")
  }

  @Test("As a reviewer judged; the latest judgement on two reports stands, whichever came first")
  func judged() {
    let shared = [ReportBook.Shared.all(of: "b-1", in: "a-1")]
    func book(_ judgements: OriginJudgement...) -> ReportBook {
      ReportBook(
        ["a-1": [], "b-1": []], days: Self.days, shared: shared, judgements: judgements)
    }
    func words(_ book: ReportBook) -> String? {
      book.derivation(book.statement("b-1"), book.statement("a-1"))
    }
    let not = book(ReportBook.judgement("a-1", .independent, "b-1"))
    #expect(words(not) == nil)
    #expect(Origins.groups([not.statement("a-1"), not.statement("b-1")]).count == 2)
    let yet = book(
      ReportBook.judgement("b-1", .taken, "a-1", at: 2),
      ReportBook.judgement("a-1", .independent, "b-1"))
    #expect(words(yet) == "r2 took from r1, as ana judged")
    let turned = book(ReportBook.judgement("a-1", .taken, "b-1"))
    #expect(words(turned) == nil)
    #expect(turned.statement("a-1").origins.map(\.text) == ["b"])
  }

  @Test("A judgement adds a source, and can be taken back; what the report states stays")
  func judgedSource() {
    func roots(_ credits: [String], _ judgements: [OriginJudgement]) -> [String] {
      let book = ReportBook(["a-1": credits], judgements: judgements)
      return book.origins.roots(ofReport: book["a-1"]).map(\.text).sorted()
    }
    let (yes, no) = (
      ReportBook.judgement("a-1", .taken, "sohr"), ReportBook.judgement("a-1", .independent, "sohr")
    )
    #expect(roots([], [yes]) == ["sohr"])
    #expect(roots([], [yes, no]) == ["a"])
    #expect(roots(["sohr"], [no]) == ["sohr"])
    #expect(roots(["afp"], [yes]) == ["afp", "sohr"])
  }

  @Test("A passage that many sources hold joins none of them; a story that all print does")
  func forms() {
    let keys = (1...12).map { "outlet\($0)-1" }
    func groups(_ percent: (Int, Int)) -> Int {
      let book = ReportBook(
        Dictionary(uniqueKeysWithValues: keys.map { ($0, []) }),
        shared: keys.dropFirst().map {
          .init(report: $0, other: keys[0], bytes: [(0..<100, 0..<100)], percent: percent)
        })
      return Origins.groups(keys.map { book.statement($0) }).count
    }
    #expect(groups((10, 10)) == 12)
    #expect(groups((95, 30)) == 1)
  }
}
