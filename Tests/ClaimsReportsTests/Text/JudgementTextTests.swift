import ClaimsJSON
import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("Judgements on entities as text")
struct JudgementTextTests {
  private let layout = TextLayout(width: 80, colour: false)
  private let names: (EntityID) -> String = { id in
    ["umm-elkhalayel": "Umm Elkhalayel", "umm-khalakil": "Umm Khalakil"][id.text] ?? "Abu Dali"
  }

  private var cards: [JudgementCard] {
    SampleCards.judged().map { JudgementCard($0, names: names) }
  }

  @Test("the list says what is one, and of each judgement who, when, why and what became of it")
  func list() {
    let other = Entity(id: EntityID(unchecked: "umm-khalakil"), name: "Umm Khalakil")
    let list = JudgementList(groups: [[SampleCards.entity, other]], judgements: cards)
    #expect(
      list.text(layout) == """
        Umm Elkhalayel (umm-elkhalayel): also Umm Khalakil (umm-khalakil)

        2018-02-10T08:00:00Z Umm Elkhalayel is Umm Khalakil, by amal: stands
          “one map”
        2018-02-10T08:00:01Z Abu Dali is not Umm Khalakil, by amal: stands
          “one map”
        2018-02-10T08:00:02Z Abu Dali is Umm Elkhalayel, by amal: contradicted, and
          joins nothing
          “one map”
          against it: Abu Dali is not Umm Khalakil (judged by amal on 2018-02-10), Umm
            Elkhalayel is Umm Khalakil (judged by amal on 2018-02-10)
        """)
    #expect(
      JudgementList(groups: [], judgements: []).text(layout)
        == "Nobody has judged whether entities are one.")
  }

  @Test(
    "a judgement says what it means for the comparison",
    arguments: [
      (
        JudgementEffect.joined(3, 1),
        "3 claims that name “Umm Elkhalayel” now meet 1 that names “Umm Khalakil”."
      ),
      (
        .parted(1, 12),
        "1 claim that names “Umm Elkhalayel” no longer meets 12 that name “Umm Khalakil”."
      ),
      (.joined(0, 12), "No claim names “Umm Elkhalayel” yet: nothing meets."),
      (.none(areOne: true), "They are one all the same, as before: nothing else meets."),
      (.none(areOne: false), "They are compared as two, as before."),
    ])
  func effect(effect: JudgementEffect, words: String) {
    let text = JudgementText.text(
      cards[0], names: ["Umm Elkhalayel", "Umm Khalakil"], effect: effect,
      report: SampleCase.report(), appeared: [], went: [FindingID(4)], layout: layout)
    #expect(
      text.hasPrefix("Umm Elkhalayel is Umm Khalakil.\n\(words)\n\n1 open contradiction"),
      "\(text)")
    #expect(text.hasSuffix("Gone: f4"))
  }

  @Test("names alike stand one under the other, with how alike they are")
  func alike() {
    let other = Entity(id: EntityID(unchecked: "umm-khalakil"), name: "Umm Khalakil")
    let card = AlikeCard(
      a: SampleCards.entity, b: other, names: ["Umm Elkhalayel", "Umm Khalakil"], score: 0.879)
    #expect(
      AlikeTable([card]).text(layout) == """
        Alike  Id              Name            Kind
         87 %  umm-elkhalayel  Umm Elkhalayel  place
               umm-khalakil    Umm Khalakil    unspecified
        """)
    #expect(AlikeTable([]).text(layout) == "No names are alike that nobody has judged.")
    #expect(card.json["score"] == 0.879)
  }

  @Test("entities that are one with others have a column for it")
  func sameAs() {
    let card = ListedEntity(
      entity: SampleCards.entity, sameAs: [EntityID(unchecked: "umm-khalakil")])
    #expect(EntityTable([card]).text(layout).contains("Same as"))
    #expect(card.json["sameAs"] == ["umm-khalakil"])
    #expect(card.json["name"] == "Umm Elkhalayel")
  }

  @Test("as JSON a judgement has the casefile's fields, its state and what it brings")
  func json() {
    let json = JudgementText.json(
      cards[2], effect: .joined(3, 1), report: SampleCase.report(), appeared: [], went: [])
    #expect(json["format"] == "claimbench-judgement")
    #expect(json["effect"] == "joined" && json["claims"] == [3, 1])
    #expect(json["judgement"]?["state"] == "contradicted")
    #expect(json["judgement"]?["a"] == "abu-dali" && json["judgement"]?["verdict"] == "same")
    #expect(json["reconciliation"]?["format"] == "claimbench-reconciliation")
    let list = JudgementList(groups: [[SampleCards.entity]], judgements: cards).json
    #expect(list["groups"] == [["umm-elkhalayel"]])
  }
}
