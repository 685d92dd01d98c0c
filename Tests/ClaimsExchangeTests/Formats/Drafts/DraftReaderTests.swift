import ClaimsJSON
import ClaimsModel
import ClaimsReading
import ClaimsText
import Testing

@testable import ClaimsExchange

@Suite("Drafts as JSON Lines")
struct DraftReaderTests {
  private static func line(_ draft: Draft) -> String {
    JSONValue.object(DraftWriter.content(draft)).json()
  }

  private static let shortest =
    #"{"quote":{"exact":"Medics"},"subject":"Medics","predicate":"stated","value":{"absent":"unknown"}}"#

  @Test("come back as they were written", arguments: [DraftSamples.full, DraftSamples.bare])
  func roundTrip(draft: Draft) {
    #expect(DraftReader.draft(Self.line(draft)) == draft)
    let read = DraftReader(file: "-", text: DraftSamples.text)
      .read(Array((Self.line(draft) + "\n").utf8))
    #expect(read.lines.map(\.draft) == [draft])
    #expect(read.problems.isEmpty)
  }

  @Test(
    "hold every form of a value, a place and a time",
    arguments: [
      (.entities(["a", "b"]), .oneOf(["c", "d"]), DraftTime("mid 2017")),
      (.oneOf(["a", "b"]), .unknown, DraftTime("2017", reading: .at)),
      (.words("yes", unit: nil), nil, nil), (.unknown, nil, nil), (.nothing, nil, nil),
      (.notStated, nil, nil),
    ] as [(DraftValue, DraftPlace?, DraftTime?)])
  func forms(value: DraftValue, place: DraftPlace?, time: DraftTime?) {
    var draft = DraftSamples.bare
    (draft.value, draft.place, draft.when) = (value, place, time)
    #expect(DraftReader.draft(Self.line(draft)) == draft)
  }

  @Test("leave out what holds its default")
  func short() {
    #expect(
      Self.line(DraftSamples.bare) == #"""
        {"quote":{"exact":"Medics","start":0},"subject":"Medics","predicate":"stated",\#
        "value":{"absent":"notStated"}}
        """#)
  }

  @Test("propose the same whatever speaks for it")
  func proposal() {
    var other = DraftSamples.full
    (other.basis, other.parts, other.open) = ([], [], [])
    #expect(DraftWriter.proposal(other) == DraftWriter.proposal(DraftSamples.full))
    other.hedge = .possible
    #expect(DraftWriter.proposal(other) != DraftWriter.proposal(DraftSamples.full))
  }

  @Test("find a quote by its words alone where they stand once")
  func anchors() {
    let reader = DraftReader(file: "-", text: DraftSamples.text)
    let read = reader.read(Array(Self.shortest.utf8))
    #expect(read.lines.first?.draft.quote == Quote(start: 0, exact: "Medics"))
    #expect(read.lines.first?.stated == [.subject, .predicate, .value])
  }

  @Test("a score without parts is a part of its own")
  func score() {
    let line = Self.shortest.dropLast() + #","score":40}"#
    let read = DraftReader(file: "-", text: DraftSamples.text).read(Array(line.utf8))
    #expect(read.lines.first?.draft.score == 40)
    #expect(read.lines.first?.draft.parts.count == 1)
  }

  @Test("may hold nothing but a quote where they are held to be right")
  func partial() {
    let line = #"{"report":"r1","quote":{"exact":"x","start":3},"hedge":"alleged"}"#
    let read = DraftReader(file: "-", isPartial: true).read(Array(line.utf8))
    #expect(read.lines.first?.stated == [.hedge])
    #expect(read.lines.first?.report == "r1")
    #expect(DraftReader(file: "-").read(Array(line.utf8)).lines.isEmpty)
  }

  @Test(
    "A bad line is a problem with its place, and the others are taken",
    arguments: [
      ("garbage", 1, "value"), ("{}", 1, "“quote”"),
      (#"{"quote":{"exact":"Nurses"}}"#, 10, "does not stand in the report"),
      (#"{"quote":{"exact":"e"}}"#, 10, "stands 11 times"),
      (#"{"quote":{"exact":"Medics","start":4}}"#, 10, "but at byte 0"),
      (
        shortest.dropLast() + #","basis":[{"field":"value","start":5,"end":900}]}"#, 140,
        "No words stand at bytes 5 to 900"
      ),
      (shortest.replacing("stated", with: "sang"), 60, "no kind of statement"),
      (
        shortest.replacing(#""absent":"unknown""#, with: #""oneOf":["a","a"]"#), 86, "two different"
      ),
      (shortest.dropLast() + #","colour":"red"}"#, 98, "“colour”"),
    ] as [(String, Int, String)])
  func problems(line: String, column: Int, reason: String) throws {
    let reader = DraftReader(
      file: "out", text: DraftSamples.text, predicates: [PredicateID(unchecked: "stated")])
    let read = reader.read(Array("\n\(Self.shortest)\n\(line)\n\(Self.shortest)".utf8))
    #expect(read.lines.count == 2)
    let problem = try #require(read.problems.first)
    #expect(problem.place.line == 3)
    #expect(problem.place.column == column, "\(problem.reason)")
    #expect(problem.reason.contains(reason), "\(problem.reason)")
    #expect(!problem.remedy.isEmpty)
  }
}
