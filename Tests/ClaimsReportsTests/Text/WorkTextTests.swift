import ClaimsJSON
import ClaimsModel
import ClaimsText
import Testing

@testable import ClaimsReports

@Suite("Who sees to what, as text and as JSON")
struct WorkTextTests {
  private let layout = TextLayout(width: 80, colour: false)
  private static let noon = SampleCase.morning + 4 * 3600

  private func assignment(
    _ to: String?, _ due: String? = nil, because: String? = nil
  ) -> Assignment {
    Assignment(
      .claim("key-14"), to: to, due: due.flatMap { EDTF($0) }, because: because, by: "Amal",
      at: SampleCase.morning, act: 4)
  }

  private var work: WorkLog {
    let assignments = [assignment("Cem"), assignment("Ben", "2018-02-09", because: "The list.")]
    return WorkLog(
      assigned: Assigned(assignments[1], isDone: false, at: Self.noon), assignments: assignments,
      notes: [Note(.claim("key-14"), "Ask \u{1B}[2Jhim.", by: "Ben", at: Self.noon, act: 5)])
  }

  @Test("a claim is shown with who sees to it and with its notes")
  func claim() {
    let text = ClaimViewText.text(
      card: SampleCase.a, decisions: [], findings: [], work: work, layout: layout)
    #expect(
      text.contains(
        """
        key          key-14

        Assigned to Ben, due 2018-02-09, by Amal, 2018-02-10T08:00:00Z: “The list.”
          (overdue)

        Notes:
          2018-02-10T12:00:00Z by Ben
            “Ask \\x1B[2Jhim.”

        Nothing was found against it.
        """), "\(text)")
    #expect(
      !ClaimViewText.text(card: SampleCase.a, decisions: [], findings: [], layout: layout)
        .contains("Assigned"))
  }

  @Test("its history tells every assignment there was")
  func history() {
    let text = HistoryText.text(card: SampleCase.a, decisions: [], work: work, layout: layout)
    #expect(
      text.hasSuffix(
        """
        Nothing was decided on it.

        Assigned:
          to Cem, by Amal, 2018-02-10T08:00:00Z
          to Ben, due 2018-02-09, by Amal, 2018-02-10T08:00:00Z: “The list.” (overdue)

        Notes:
          2018-02-10T12:00:00Z by Ben
            “Ask \\x1B[2Jhim.”
        """), "\(text)")
  }

  @Test("what was just done is said in a line")
  func done() {
    let items = [
      AssignedItem(id: "c14", assignment: assignment("Ben", "2018-02-09")),
      AssignedItem(id: "f2", assignment: assignment(nil)),
    ]
    #expect(
      items.text(layout) == """
        c14 is assigned to Ben, due 2018-02-09.
        f2 is assigned to nobody.
        """)
    #expect(NotedItem(id: "c14", note: work.notes[0]).text(layout).hasPrefix("Noted on c14: “Ask "))
  }

  private var queue: WorkQueue {
    WorkQueue([
      WorkCard(
        id: "f7", kind: .finding(.contradiction, RuleCode("quantities-disjoint")),
        question: SampleCase.question, words: "How many settlements were captured in the pocket?",
        assigned: Assigned(assignment("Ben", "2018-02-09"), isDone: false, at: Self.noon)),
      WorkCard(
        id: "c14", kind: .claim(.disputed, answer: "more than 80 villages"),
        question: SampleCase.question, words: "How many settlements were captured in the pocket?",
        assigned: Assigned(assignment("Cem"), isDone: false, at: Self.noon)),
    ])
  }

  @Test("the queue marks in words what is overdue")
  func queueText() {
    #expect(
      queue.text(layout) == """
        Id   Due                 Who  Stands         What
        f7   2018-02-09 overdue  Ben  contradiction  How many settlements were captured
                                                     in the pocket?
        c14                      Cem  disputed       more than 80 villages — How many
                                                     settlements were captured in the
                                                     pocket?
        2 items to be done, 1 overdue.
        """)
    #expect(WorkQueue([]).text(layout) == "Nothing is to be done.")
    #expect(
      queue.text(TextLayout(width: 40, colour: false)).hasPrefix(
        """
        f7, 2018-02-09 overdue, Ben,
          contradiction
          How many settlements were captured in
          the pocket?
        c14, Cem, disputed
          more than 80 villages — How many
        """))
    for width in [40, 200] {
      let text = queue.text(TextLayout(width: width, colour: false))
      for words in ["f7", "c14", "overdue", "2 items to be done, 1 overdue."] {
        #expect(text.contains(words), "\(width): \(text)")
      }
    }
  }

  @Test("a list of claims has a column for it where one is assigned, and none else")
  func listing() {
    let cards = [SampleCase.a, SampleCase.b]
    let own = Assigned(assignment("Ben", "2018-02-09"), isDone: false, at: Self.noon)
    let layout = TextLayout(width: 200, colour: false)
    let text = ClaimListing(cards: cards, assigned: [cards[0].id: own]).text(layout)
    #expect(text.contains("Id   Status      Assigned                 About"))
    #expect(text.contains("c14  unreviewed  Ben, 2018-02-09 overdue  the pocket"))
    #expect(
      ClaimListing(cards: cards, assigned: [:]).text(layout)
        == ClaimTable(cards: cards).text(layout))
    #expect(!ClaimTable(cards: cards).text(layout).contains("Assigned"))
  }

  @Test("JSON has the assignment that stands, all there were, and the notes")
  func json() {
    let ben: JSONValue = [
      "to": "Ben", "due": "2018-02-09", "because": "The list.", "by": "Amal",
      "at": "2018-02-10T08:00:00Z", "act": 4,
    ]
    for json in [
      HistoryText.json(card: SampleCase.a, decisions: [], work: work),
      ClaimViewText.json(card: SampleCase.a, decisions: [], findings: [], work: work),
    ] {
      #expect(json["assignment"]?["state"] == "overdue" && json["assignment"]?["to"] == "Ben")
      #expect(json["assignments"]?.elements.last == ben)
      #expect(json["assignments"]?.elements.first?["due"] == .null)
      #expect(
        json["notes"] == [
          ["text": "Ask \u{1B}[2Jhim.", "by": "Ben", "at": "2018-02-10T12:00:00Z", "act": 5]
        ])
    }
    let plain = HistoryText.json(card: SampleCase.a, decisions: [])
    #expect(plain["assignment"] == .null && plain["assignments"] == [] && plain["notes"] == [])
    let items = queue.json["items"]?.elements ?? []
    #expect(items.map { $0["kind"] } == ["finding", "claim"])
    #expect(items.first?["severity"] == "contradiction" && items.first?["status"] == .null)
    #expect(items.last?["answer"] == "more than 80 villages" && items.last?["code"] == .null)
    let listed = ClaimListing(cards: [SampleCase.a], assigned: [:]).entries
    #expect(listed.first?["assignment"] == .null && listed.first?["id"] == "c14")
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
