import ClaimsModel
import Testing

@testable import ClaimsReports

@Suite("Lists as tables")
struct TablesTests {
  private let layout = TextLayout(width: 80, colour: false)

  @Test("claims in one row each; a lapsed decision has a footnote")
  func claims() {
    var lapsed = SampleCase.b
    lapsed.standing = Standing(
      decisions: [SampleCase.decision(9, .refuted, digest: "before")], digest: lapsed.digest)
    #expect(
      ClaimTable(cards: [SampleCase.a, lapsed]).text(layout) == """
        Id   Status       About       Says       Answer          When          Source
        c14  unreviewed   the pocket  settleme…  more than 80    2018-02-02/…  Syrian O…
                                                 villages
        c9   unreviewed*  the pocket  settleme…  80 villages                   Hama Mon…
        * decided before the claim was changed
        """)
    #expect(ClaimTable(cards: [SampleCase.a]).text(layout).contains("*") == false)
    #expect(ClaimTable(cards: []).text(layout) == "No claims.")
    var never = SampleCase.a
    never.claim.when = .never(said: "at no time")
    #expect(ClaimTable(cards: [never]).text(layout).contains(" never "))
  }

  @Test("the quote is shown where there is room for it", arguments: [(119, false), (120, true)])
  func quotes(width: Int, shows: Bool) {
    let text = ClaimTable(cards: [SampleCase.a]).text(TextLayout(width: width, colour: false))
    #expect(text.contains("Quote") == shows)
  }

  @Test("sources with the grade that stands")
  func sources() {
    #expect(
      SourceTable([SampleCards.source]).text(layout) == """
        Id    Name                Kind     Reliability          Reports
        sohr  Syrian Observatory  monitor  B, usually reliable        1
        """)
  }

  @Test("one source with all its grades")
  func source() {
    #expect(
      SampleCards.source.text(layout) == """
        Syrian Observatory (sohr), monitor
          note       Works from Britain.

        Graded:
          2018-02-10T08:00:00Z C, fairly reliable, by Amal: replaced by a later one
            “Little is known of it.”
          2018-02-11T08:00:00Z B, usually reliable, by Amal: stands
            “Nine of ten held up.”

        Reports:
          Id  Source              Published   Title                Claims  Key
          r1  Syrian Observatory  2018-02-09  The ring has closed       3  sohr-1
        """)
  }

  @Test("one entity with where it lies, and places of the gazetteer")
  func places() {
    #expect(
      SampleCards.town.text(layout) == """
        Saraqib (saraqib), place
          also called  Sarakeb
                       ⁨سراقب⁩ (ar, by the gazetteer)
          within       Idlib (idlib) < Syria (syria)
          lies at      35.86443,36.80575 to within 5 km
          gazetteer    place 167203
          claims       3 claims about it, 1 that names it
          beside       Umm Elkhalayel: disjoint, 81 km away
        """)
    #expect(
      GazetteerTable([SampleCards.match]).text(layout) == """
        Number  Name          Also called         Kind   Where         Lies at
        167203  Nahr Saraqib  ⁨نهر سراقب, Saraqib⁩  H STM  Idlib, Syria  35.86443,36.80575
                              Su
        """)
    #expect(
      GazetteerTable([]).text(layout) == "No place of the gazetteer has a name like it.")
  }

  @Test("entities, predicates and a rule's page")
  func others() {
    #expect(
      EntityTable([ListedEntity(entity: SampleCards.entity, sameAs: [])]).text(layout) == """
        Id              Name            Kind   Within  Also called
        umm-elkhalayel  Umm Elkhalayel  place  idlib   ⁨Umm Khalakil, أم الخلايل⁩
        """)
    #expect(
      PredicateTable([SampleCards.predicate]).text(layout) == """
        Id                    Kind      Values  Time         Unit         Definition
        settlements-captured  quantity  strict  event        settlements  Villages,
                                                +cumulative               towns and
                                                                          hamlets taken
                                                                          in an area, as
                                                                          counted.
        """)
    #expect(
      SampleCards.rule.text(layout) == """
        quantities-disjoint
        Two counts have no number in common.

          Each quantity leaves a set of numbers.

          A running total never falls.

        How much it weighs
          A contradiction.

        What would settle it
          The list.

        Found
          “80” and “more than 80”.

        Passed over
          “more than 80” and “at least 79”.

        See it at work
          Samples/Contradictions/quantities-disjoint
        """)
  }
}
