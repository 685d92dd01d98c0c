import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

@Suite("What two texts share")
struct SharedTextTests {
  private static let paragraph = """
    They had brought it back to the province; full control of them it had lost on 30 June 2017, and \
    in Aleppo province it had since gained several villages.
    """
  private static let original = """
    The ring is closed. ISIS holds at least 80 villages in three provinces. \(paragraph)
    """
  private static let later = """
    A push has put an end to it, the Observatory says. Before it ISIS had held at least 79 villages. \
    \(paragraph.replacing("several", with: "some")) More is to come, it adds.
    """

  private static func reprint(
    _ a: String, _ b: String, ofOneSource: Bool = false
  ) -> Reprint? {
    SharedText(ReprintText(a), ReprintText(b))
      .reprint(ReportID(2), ReportID(1), ofOneSource: ofOneSource)
  }

  private static func words(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test("is a paragraph that was used again with another number and another word")
  func recycled() throws {
    let reprint = try #require(Self.reprint(Self.later, Self.original))
    let passage = try #require(reprint.passages.first)
    #expect(reprint.passages.count == 1)
    #expect(Self.words(Self.later, passage.here).hasPrefix("They had brought it back"))
    #expect(
      Self.words(Self.later, passage.here).hasSuffix("since gained some villages")
        || Self.words(Self.later, passage.here).hasSuffix("had since gained"))
    #expect(Self.words(Self.original, passage.there).hasPrefix("They had brought it back"))
    #expect(reprint.containment < reprint.otherContainment)
  }

  @Test("is seen from either side alike")
  func turned() throws {
    let one = try #require(Self.reprint(Self.later, Self.original))
    let other = SharedText(ReprintText(Self.original), ReprintText(Self.later))
      .reprint(ReportID(1), ReportID(2), ofOneSource: false)
    #expect(other == one.turned)
    #expect(one.turned.turned == one)
  }

  static let reprints: [(String, String)] = [
    // A short report, printed as it was.
    (
      "The village of Bashkun fell to the group after a fight on Saturday, the monitor says.",
      "The village of Bashkun fell to the group after a fight on Saturday, the monitor says."
    ),
    // All of a short one in a long one.
    (
      "The village of Bashkun fell to the group after a fight.",
      "Idlib, 10 December. \(paragraph) The village of Bashkun fell to the group after a fight. "
        + "Nobody was hurt."
    ),
    // One long sentence.
    (
      "One. Two. The fighters were let through to the south-east of rural Idlib under a deal that "
        + "nobody has announced in public so far. Three. Four.",
      "Five, six. The fighters were let through to the south-east of rural Idlib under a deal that "
        + "nobody has announced in public so far. Seven."
    ),
    (
      "قالت مصادر محلية إن قوات النظام السوري سمحت لعناصر داعش بالعبور من مناطق سيطرتها شرقي إدلب وقطع التنظيم مسافة 30 كيلومترا",
      "عاجل: قالت مصادر محلية إن قوات النظام السوري سمحت لعناصر داعش بالعبور من مناطق سيطرتها شرقي إدلب وقطع التنظيم مسافة 40 كيلومترا."
    ),
    (
      "В провинциях Хама и Алеппо боевиков больше нет, сообщило командование сирийской армии вместе с союзниками.",
      "В провинциях Хама и Алеппо боевиков больше нет, сообщило командование сирийской армии вместе с союзниками."
    ),
    (
      "叙利亚军队星期五宣布，在哈马省和阿勒颇省已经没有极端组织的武装人员，军队与盟友一起占领了许多村庄。",
      "据报道，叙利亚军队星期五宣布，在哈马省和阿勒颇省已经没有极端组织的武装人员，军队与盟友一起占领了许多村庄。"
    ),
  ]

  @Test("is a reprint", arguments: reprints)
  func found(a: String, b: String) { #expect(Self.reprint(a, b) != nil) }

  static let none: [(String, String)] = [
    // Names and turns of phrase.
    (
      "The Syrian Observatory for Human Rights said on Friday that the road was cut at dawn.",
      "Nine died, the Syrian Observatory for Human Rights said on Friday that week in a note."
    ),
    (
      "Hayat Tahrir al-Sham, rebels and Islamic factions in rural Idlib fought back all night long.",
      "A truce of Hayat Tahrir al-Sham, rebels and Islamic factions in rural Idlib did not hold."
    ),
    // The same in other words.
    (
      "The group is back in Idlib after four years, having taken a village from its rivals.",
      "Four years after it was driven out, the group has returned to Idlib and holds one village."
    ),
    // Too short to say.
    ("The road is open again.", "The road is open again."),
    ("叙利亚人权观察组织星期五表示道路已被切断", "叙利亚人权观察组织星期五表示九人死亡的消息属实"),
    ("", ""), ("", paragraph),
  ]

  @Test("is none", arguments: none)
  func passedOver(a: String, b: String) { #expect(Self.reprint(a, b) == nil) }

  @Test("is no reprint where it is the letterhead of one source, after which both go on")
  func letterhead() {
    let head = """
      [Paraphrase by the project of the Syrian Observatory for Human Rights, 2018-02-09, \
      https://a.org/1. Not the outlet’s own words.]
      """
    let (a, b) = ("\(head) One thing happened.", "\(head) Two other things came to pass there.")
    #expect(Self.reprint(a, b, ofOneSource: true) == nil)
    #expect(Self.reprint(a, b, ofOneSource: false) != nil)
    let both = (head + Self.original, head + Self.later)
    let passages = Self.reprint(both.0, both.1, ofOneSource: true)?.passages
    #expect(passages?.allSatisfy { $0.here.lowerBound > 0 } == true)
  }

  @Test("is what comparing every run with every other finds")
  func oracle() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let common = RandomWords.words(Int.random(in: 0...30, using: &random), &random)
      func text() -> [String] {
        let head = RandomWords.words(Int.random(in: 0...30, using: &random), of: 4, &random)
        let tail = RandomWords.words(Int.random(in: 0...30, using: &random), &random)
        return head + common + tail
      }
      let (a, b) = (text(), text())
      let shared = SharedText(
        ReprintText(a.joined(separator: " ")), ReprintText(b.joined(separator: " ")))
      #expect(shared.coveredA == Oracle.covered(a, by: b) * 2)
      #expect(shared.coveredB == Oracle.covered(b, by: a) * 2)
      #expect(shared.jaccard == Oracle.jaccard(a, b))
      for run in shared.passages {
        #expect(run.weight <= run.b.count * 2)
        #expect(a[run.a.lowerBound] == b[run.b.lowerBound])
        #expect(a[run.a.upperBound - 1] == b[run.b.upperBound - 1])
      }
      let inPassages = Set(shared.passages.flatMap(\.b)).count
      #expect(inPassages * 2 >= shared.coveredB)
    }
  }

  /// By brute force, over words.
  private enum Oracle {
    static func runs(_ words: [String]) -> [ArraySlice<String>] {
      let size = ReprintTable.shingle
      guard words.count >= size else { return [] }
      return (0...(words.count - size)).map { words[$0..<($0 + size)] }
    }

    static func covered(_ words: [String], by other: [String]) -> Int {
      let there = runs(other)
      var places: Set<Int> = []
      for run in runs(words) where there.contains(where: { $0.elementsEqual(run) }) {
        places.formUnion(run.indices)
      }
      return places.count
    }

    static func jaccard(_ a: [String], _ b: [String]) -> Int {
      let (one, two) = (Set(runs(a).map(Array.init)), Set(runs(b).map(Array.init)))
      let all = one.union(two).count
      return all == 0 ? 0 : one.intersection(two).count * 100 / all
    }
  }
}
