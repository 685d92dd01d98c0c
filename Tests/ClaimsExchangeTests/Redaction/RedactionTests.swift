import ClaimsModel
import Testing

@testable import ClaimsExchange

@Suite("A redaction")
struct RedactionTests {
  @Test(
    "tells a location no more finely than asked, and never closer than it was known",
    arguments: [
      (10_000, 35.640612, 36.753987, 10, 35.6, 36.8, 10_000),
      (1_000, 35.640612, 36.753987, 10, 35.64, 36.75, 1_000),
      (1, 35.640612, 36.753987, 0, 35.64061, 36.75399, 1),
      (100_000, -33.4, -70.6, 10, -33, -71, 100_000),
      (5_000_000, 89.9, 179.9, 10, 90, 180, 787_164),
    ] as [(Double, Double, Double, Double, Double, Double, Double)])
  func coarse(
    metres: Double, latitude: Double, longitude: Double, precision: Double, coarseLatitude: Double,
    coarseLongitude: Double, atLeast: Double
  ) throws {
    let exact = Location(
      point: try #require(GeoPoint(latitude: latitude, longitude: longitude)),
      precision: try #require(PlacePrecision(metres: precision)))
    let coarse = exact.coarsened(to: metres)
    #expect(coarse.point == GeoPoint(latitude: coarseLatitude, longitude: coarseLongitude))
    #expect(coarse.precision.metres >= atLeast)
    // What it may have moved is within the precision that it has now.
    #expect(exact.point.distance(to: coarse.point) <= coarse.precision.metres)
  }

  @Test("moves a point that is known no better too: its digits may be those of a place")
  func alreadyCoarse() throws {
    let known = Location(
      point: try #require(GeoPoint(latitude: 35.640612, longitude: 36.753987)),
      precision: .unbounded)
    let coarse = known.coarsened(to: 10_000)
    #expect(coarse.point == GeoPoint(latitude: 35.6, longitude: 36.8))
    #expect(coarse.precision == .unbounded)
  }

  @Test("numbers what it names in the order it meets it")
  func pseudonyms() {
    var numbers = Pseudonyms<String>()
    #expect(["b", "a", "b", "c"].map { numbers.number(of: $0) } == [1, 2, 1, 3])
  }

  @Test("lets a report's text be its quotes, each found where its claim says")
  func quotes() {
    let text = QuotedText([("c1", "80 قرية"), ("c2", "60")])
    #expect(text.text == "80 قرية\n60")
    #expect(text.start(of: "c2") == "80 قرية\n".utf8.count)
    #expect(QuotedText([]).text == Redaction.blank)
  }

  @Test("keeps that two texts say the same, and that two do not")
  func answers() throws {
    let texts = ["a deal", "a flight", "a deal"]
    let claims = texts.enumerated().map { place, text in
      CasefileContent.claim(
        CasefileClaim(
          key: "c\(place)", report: "r", anchor: QuoteAnchor("x"),
          claim: Claim(
            subject: "isis", predicate: PredicateID(unchecked: "left-by"), value: .text(text),
            quote: Quote(start: 0, exact: "x"))))
    }
    let left = Redaction.redacted(claims, RedactionOptions(), digest: digest).contents
    let values = left.compactMap {
      if case .claim(let entry) = $0 { entry.claim.value } else { nil }
    }
    #expect(values == [.text("answer 1"), .text("answer 2"), .text("answer 1")])
  }

  @Test("says of a quantity what its words leave possible")
  func quantities() throws {
    var redaction = MadeCase.villages()
    redaction.claims[0].claim.value = .quantity(
      try Quantity(reading: "more than 80 of Ahmad's houses"))
    var contents: [CasefileContent] = []
    redaction.forEachContent { contents.append($0) }
    let left = Redaction.redacted(contents, RedactionOptions(), digest: digest).contents
    let said = left.compactMap { content -> String? in
      guard case .claim(let entry) = content else { return nil }
      return entry.claim.value.said
    }
    #expect(said == ["(80, ∞)", "60"])
  }

  @Test("drops a decision on an earlier wording, and keeps one that holds without its digest")
  func decisions() throws {
    let made = MadeCase.villages()
    var contents: [CasefileContent] = []
    made.forEachContent { contents.append($0) }
    let claim = made.claims[0]
    let holding = digest(claim.claim.canonicalForm(reportHash: made.reports[0].sha256))
    for (at, sum) in [(1, holding), (2, digest("earlier"))] {
      contents.append(
        .decision(
          CasefileDecision(
            claim: "c-1", status: .verified, because: "x", by: "amal", at: Int64(at), digest: sum)))
    }
    let left = Redaction.redacted(contents, RedactionOptions(), digest: digest).contents
    let decisions = left.compactMap { content -> CasefileDecision? in
      if case .decision(let decision) = content { decision } else { nil }
    }
    #expect(decisions.map(\.at) == [1])
    #expect(decisions.map(\.digest) == [nil])
    #expect(decisions.map(\.by) == ["reviewer 1"])
  }
}
