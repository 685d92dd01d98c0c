import ClaimsModel
import Testing

@testable import ClaimsReading

@Suite("What sentences tell")
struct GrammarTests {
  private static let names = [
    ReadingKnowledge.Name("Jaysh", entity: "Jaysh", kind: .group),
    ReadingKnowledge.Name("the Salma pocket", entity: "The Salma pocket", kind: .place),
    ReadingKnowledge.Name("Northern Army", entity: "Northern Army", kind: .group),
  ]

  /// "subject predicate value" of each draft.
  private func told(_ text: String) -> [String] {
    ReportReader.testing(names: Self.names)
      .drafts(of: text, published: EDTF("2022-05-05"), source: nil).map { draft in
        let value =
          switch draft.value {
          case .words(let words, _): words
          case .entities(let names): names.joined(separator: " & ")
          case .oneOf(let names): names.joined(separator: " | ")
          case .unknown, .nothing, .notStated: "–"
          }
        return "\(draft.subject) \(draft.predicate) \(value)"
      }
  }

  @Test(
    "are read where words stand in each other's way",
    arguments: [
      // A part, or the whole, of something is told of like it.
      ("Jaysh now hold all of the Salma pocket.", "The Salma pocket controlled-by Jaysh"),
      ("The rebels hold the whole of Palmyra.", "Palmyra controlled-by rebels"),
      (
        "Some of the Jaysh men inside broke through the ring.",
        "withdrawal by Jaysh came-about-through breakout"
      ),
      // Words that are verbs as well.
      ("Government forces now hold Palmyra.", "Palmyra controlled-by Government forces"),
      (
        "With car bombs Jaysh cut through the siege.",
        "withdrawal by Jaysh came-about-through breakout"
      ),
      ("The town, as well as the camp, is held by Jaysh.", "town controlled-by Jaysh"),
      // What "that" stands for.
      (
        "Jaysh left by a corridor that the regime gave it.",
        "withdrawal by Jaysh passage-granted-by regime"
      ),
      // Means are not those who use them.
      (
        "Jaysh used car bombs to get through to Palmyra.",
        "withdrawal by Jaysh came-about-through breakout"
      ),
      // The nearer of two subjects.
      (
        "Before the push Jaysh had held at least 79 villages.",
        "Jaysh settlements-in at least 79 villages"
      ),
      // No list.
      (
        "The Salma pocket is in the hands of Jaysh, more than 300 km² in all.",
        "The Salma pocket controlled-by Jaysh"
      ),
      // What an advance came to.
      (
        "Jaysh have gone far forward: 30 villages in two days.",
        "advance by Jaysh settlements-captured 30 villages"
      ),
      ("All told, 19 villages have been won back.", "advance settlements-captured 19 villages"),
      // Where a way out leads.
      ("Jaysh was assured a way out, namely to Khwin and Zarzur.", "Jaysh reached Khwin & Zarzur"),
      ("Jaysh slipped into Khwin and Zarzur.", "Jaysh reached Khwin & Zarzur"),
      // How somebody came to leave.
      (
        "The withdrawal of Jaysh rested on a secret deal.",
        "withdrawal by Jaysh came-about-through deal"
      ),
      (
        "Jaysh was driven out of Palmyra by the army.",
        "withdrawal by Jaysh came-about-through assault"
      ),
      ("Jaysh had to run to the hills.", "withdrawal by Jaysh came-about-through flight"),
    ])
  func sentence(_ text: String, tells: String) {
    #expect(told(text).contains(tells), "\(told(text))")
  }

  @Test(
    "does not tell more than it says",
    arguments: [
      ("Families had to run to the hills.", "came-about-through"),
      ("It had been four years since rivals drove Jaysh from Palmyra.", "came-about-through"),
      ("The commander left the fighters.", "withdrew-from"),
      ("The strike took place at 08:40 on 9 August 2018.", "control-taken-by"),
    ])
  func nothing(_ text: String, of predicate: String) {
    #expect(!told(text).contains { $0.contains(predicate) }, "\(told(text))")
  }

  @Test(
    "Words stand for what was named before",
    arguments: [
      (
        "Jaysh moved. The army had beaten it in Hama, and it had to run to the hills.",
        "withdrawal by Jaysh came-about-through flight"
      ),
      (
        "Jaysh is beaten: its last men gave up. They were driven from Hama by the army.",
        "Jaysh expelled-from Hama"
      ),
      ("Jaysh fought. The group’s members gave way.", "Jaysh withdrew-from –"),
      (
        "Jaysh was shut in. There had been around 250 fighters.",
        "Jaysh has-strength around 250 fighters"
      ),
      // The only one that the casebook knows.
      ("The pocket is held by the army.", "The Salma pocket controlled-by Northern Army"),
    ])
  func reference(_ text: String, tells: String) {
    #expect(told(text).contains(tells), "\(told(text))")
  }

  @Test("That something is taken to be the only one known is said, and counts against it")
  func onlyKnown() throws {
    let draft = try #require(
      ReportReader.testing(names: Self.names)
        .drafts(of: "The pocket is held by Jaysh.", published: nil, source: nil).first)
    #expect(
      draft.parts.contains(
        ScorePart("“pocket” is taken to be The Salma pocket, the only one that is known", -10)))
  }

  @Test("Only languages with a lexicon are read; what no language is told of is read as English")
  func languages() {
    let knowledge = ReadingKnowledge(predicates: Vocabulary.predicates)
    for tag in [nil, "en", "en-GB", "EN"] { #expect(ReportReader(knowledge, language: tag) != nil) }
    for tag in ["fr", "ar-SY", "e", "english"] {
      #expect(ReportReader(knowledge, language: tag) == nil)
    }
  }

  @Test("What is dated well before a report is no part of its news")
  func past() {
    let events = ReportReader.testing(names: Self.names).drafts(
      of: "The regime let Jaysh through. In December 2017 the army had let Jaysh out of Palmyra.",
      published: EDTF("2018-02-12"), source: nil
    ).compactMap { $0.event?.name }
    #expect(Set(events) == ["withdrawal by Jaysh", "withdrawal by Jaysh, December 2017"])
  }

  @Test("A happening is of whoever leaves, not of whoever lets them")
  func whose() {
    let drafts = ReportReader.testing(names: Self.names).drafts(
      of: "The regime opened a corridor for Jaysh.", published: nil, source: nil)
    #expect(drafts.map { $0.event?.actor } == ["Jaysh", "Jaysh"])
  }
}

@Suite("Tolls and other counts of people")
struct TollTests {
  private func told(_ text: String) -> [String] {
    ReportReader.testing().drafts(of: text, published: EDTF("2022-05-05"), source: nil)
      .compactMap { draft in
        guard case .words(let words, _) = draft.value else { return nil }
        return "\(draft.predicate) \(words)"
      }
  }

  @Test(
    "are read however they are told",
    arguments: [
      ("Gunmen attacked Solhan, killing at least 132 people.", ["killed at least 132 people"]),
      ("A shell hit the town, killing one man and injuring 12.", ["killed one man", "injured 12"]),
      ("It recorded 596 killed and 1,067 injured.", ["killed 596", "injured 1,067 injured"]),
      ("The monitor documented the death of 5 citizens.", ["killed 5 citizens"]),
      ("Local sources put the toll at 160.", ["killed 160"]),
      (
        "So, it rises to 511 the number of people who were killed since Sunday.",
        ["killed 511"]
      ),
      ("Aircraft bombed the market, leaving 22 people dead.", ["killed 22 people dead"]),
      (
        "At least 30 migrants drowned, and 47 others are missing.",
        ["killed At least 30 migrants", "missing 47 others"]
      ),
      ("Around 25,000 people crossed into Uganda.", ["displaced Around 25,000 people"]),
      (
        "Some 300 families fled after armed men set fire to the camp.",
        ["displaced Some 300 families"]
      ),
    ])
  func count(_ text: String, tells: [String]) {
    #expect(told(text) == tells)
  }

  @Test(
    "A second count of the dead is of another attack, unless it is the toll or at the same place")
  func another() {
    func events(_ text: String) -> Int {
      Set(
        ReportReader.testing().drafts(of: text, published: nil, source: nil)
          .filter { $0.predicate.text == "killed" }.map(\.event)
      ).count
    }
    #expect(events("A shell killed 3 people in Arbin. A mine killed 5 soldiers.") == 2)
    #expect(events("A shell killed 3 people in Arbin. Medics put the toll at 5.") == 1)
  }

  @Test("That no group claimed something is said of none")
  func nobody() {
    let drafts = ReportReader.testing().drafts(
      of: "No group has claimed responsibility for the blast.", published: nil, source: nil)
    #expect(drafts.map(\.value) == [.nothing])
    #expect(drafts.map(\.polarity) == [.affirmed])
  }

  @Test("A party speaks of itself, and a place that is only described stays open")
  func speaker() {
    let drafts = ReportReader.testing().drafts(
      of: "The army said it had taken Makariv. The rebels hold the airport; they left it.",
      published: nil, source: nil)
    #expect(drafts.first.map { $0.value } == .entities(["army"]))
    #expect(drafts.contains { !$0.open.isEmpty })
  }
}
