import Testing

@testable import ClaimsModel

@Suite("A range of numbers")
struct NumberRangeTests {
  @Test(
    "has one notation, which reads back as the same range",
    arguments: [
      "[80, 80]", "(80, ∞)", "[0, 400)", "[0, ∞)", "(-∞, ∞)", "(-∞, 5]", "[-3, 4.65]",
      "(1e+16, ∞)", "[0.125, 1100.5]",
    ])
  func notation(text: String) throws {
    #expect(try #require(NumberRange(notation: text)).description == text)
  }

  @Test(
    "is read from looser notation",
    arguments: [
      ("(80,*)", "(80, ∞)"), ("[ -inf , INF ]", "(-∞, ∞)"), ("[80.0,8e1]", "[80, 80]"),
      ("[-0, 1]", "[0, 1]"), ("(*,+inf)", "(-∞, ∞)"),
    ])
  func looseNotation(text: String, canonical: String) {
    #expect(NumberRange(notation: text)?.description == canonical)
  }

  @Test(
    "is not read from what is no range, or an empty one",
    arguments: [
      "", "80", "[]", "[80]", "[80, 70]", "(80, 80)", "[80, 80)", "(80, 80]", "[nan, 5]",
      "[∞, 5]", "[5, -∞]", "[0x10, 20]", "[1, 2, 3]", "[1e999, ∞)", "[1,", "(", "{1, 2}", "[,]",
    ])
  func noNotation(text: String) {
    #expect(NumberRange(notation: text) == nil)
  }

  @Test("cannot be empty, nor end at NaN or infinity")
  func invalid() {
    #expect(NumberRange(lower: .closed(2), upper: .closed(1)) == nil)
    #expect(NumberRange(lower: .open(1), upper: .closed(1)) == nil)
    #expect(NumberRange(lower: .closed(.nan), upper: .unbounded) == nil)
    #expect(NumberRange(lower: .unbounded, upper: .closed(.infinity)) == nil)
    #expect(NumberRange.exactly(-0.0).description == "[0, 0]")
  }

  @Test(
    "shares numbers with another, or none",
    arguments: [
      ("[80, 80]", "(80, ∞)", nil),
      ("(80, ∞)", "[79, ∞)", "(80, ∞)"),
      ("[0, 400)", "[400, 500]", nil),
      ("[0, 400]", "[400, 500]", "[400, 400]"),
      ("(1, 3)", "[2, 5]", "[2, 3)"),
      ("(1, 3)", "[1, 3]", "(1, 3)"),
      ("(-∞, ∞)", "[7, 8]", "[7, 8]"),
      ("(-∞, 1)", "(1, ∞)", nil),
    ])
  func intersection(one: String, other: String, shared: String?) throws {
    let one = try #require(NumberRange(notation: one))
    let other = try #require(NumberRange(notation: other))
    #expect(one.intersection(other)?.description == shared)
    #expect(other.intersection(one)?.description == shared)
    #expect(one.intersects(other) == (shared != nil))
  }

  @Test(
    "lies inside another, or not",
    arguments: [
      ("[79, ∞)", "(80, 120]", true), ("(80, ∞)", "[80, 90]", false), ("[1, 2]", "[1, 2]", true),
      ("[1, 2)", "[1, 2]", false), ("(-∞, ∞)", "(80, ∞)", true), ("[0, 5]", "[0, ∞)", false),
    ])
  func containment(outer: String, inner: String, isInside: Bool) throws {
    let outer = try #require(NumberRange(notation: outer))
    let inner = try #require(NumberRange(notation: inner))
    #expect(outer.contains(inner) == isInside)
  }

  @Test(
    "joins another with all between them",
    arguments: [
      ("[1, 2]", "(5, 6)", "[1, 6)"), ("(1, 2)", "[1, 2]", "[1, 2]"),
      ("[1, 2]", "(3, ∞)", "[1, ∞)"),
    ])
  func hull(one: String, other: String, joined: String) throws {
    let one = try #require(NumberRange(notation: one))
    let other = try #require(NumberRange(notation: other))
    #expect(one.hull(other).description == joined)
    #expect(other.hull(one).description == joined)
  }

  @Test(
    "holds whole numbers, or none",
    arguments: [
      ("(80, ∞)", "[81, ∞)"), ("[78.5, 90]", "[79, 90]"), ("[0, 400)", "[0, 399]"),
      ("(78.5, 79.5)", "[79, 79]"), ("[1.1, 1.2]", nil), ("(1, 2)", nil), ("(-∞, ∞)", "(-∞, ∞)"),
      ("(-3, -1)", "[-2, -2]"),
    ])
  func wholeNumbers(range: String, whole: String?) throws {
    #expect(try #require(NumberRange(notation: range)).wholeNumbers()?.description == whole)
  }

  @Test("starts after an open end even where one more is no Double")
  func hugeWholeNumbers() {
    let edge = 9_007_199_254_740_992.0
    let whole = NumberRange(lower: .open(edge), upper: .unbounded)?.wholeNumbers()
    #expect(whole?.lower == .closed(edge.nextUp))
  }

  @Test("keeps its ends' kinds when scaled, and stays a range at the limits")
  func scaling() throws {
    #expect(
      try #require(NumberRange(notation: "(80, 120]")).scaled(by: 100).description
        == "(8000, 12000]")
    #expect(NumberRange.everything.scaled(by: 0.5) == .everything)
    let least = Double.leastNonzeroMagnitude
    #expect(NumberRange(lower: .open(0), upper: .open(least))?.scaled(by: 0.1) == .exactly(0))
    let greatest = Double.greatestFiniteMagnitude
    #expect(NumberRange.exactly(greatest).scaled(by: 2) == .exactly(greatest))
  }
}
