import ClaimsModel
import ClaimsText

/// Who sees to a claim or a finding and what was remarked on it, as parts of a page.
struct WorkText {
  let work: WorkLog

  /// Who sees to it, where anybody does.
  func writeAssigned(to page: inout TextPage) {
    guard let assigned = work.assigned else { return }
    page.blank()
    page.paragraph(
      [TextRun("Assigned ", .bold)] + Self.words(assigned.assignment)
        + [TextRun(" (\(assigned.state.rawValue))", assigned.state.style)], hanging: 2)
  }

  func writeNotes(to page: inout TextPage) {
    guard !work.notes.isEmpty else { return }
    page.blank()
    page.paragraph([TextRun("Notes:", .bold)])
    for note in work.notes {
      page.paragraph(
        [TextRun("\(Instant.text(note.at)) by "), TextRun(note.by)], indent: 2, hanging: 4)
      page.paragraph(["“", TextRun(note.text), "”"], indent: 4)
    }
  }

  /// Every assignment there was, and the notes.
  func writeAll(to page: inout TextPage) {
    if !work.assignments.isEmpty {
      page.blank()
      page.paragraph([TextRun("Assigned:", .bold)])
      for assignment in work.assignments {
        let isStanding = assignment == work.assigned?.assignment
        let state = isStanding ? work.assigned?.state : nil
        page.paragraph(
          Self.words(assignment) + (state.map { [TextRun(" (\($0.rawValue))", $0.style)] } ?? []),
          indent: 2, hanging: 4)
      }
    }
    writeNotes(to: &page)
  }

  /// "to ben, due 2018-02-10, by ana, 2018-02-09T08:00:00Z: “the list”".
  private static func words(_ assignment: Assignment) -> [TextRun] {
    var runs = ["to " as TextRun, TextRun(assignment.assignee ?? "nobody")]
    if let due = assignment.due { runs.append(TextRun(", due \(due)")) }
    runs += [", by ", TextRun(assignment.by), TextRun(", \(Instant.text(assignment.at))")]
    if let because = assignment.because { runs += [": “", TextRun(because), "”"] }
    return runs
  }
}

extension Assigned.State {
  var style: Style {
    switch self {
    case .open: .plain
    case .overdue: .red
    case .done: .dim
    }
  }
}

extension Assigned {
  /// "ben, 2018-02-10 overdue".
  var cell: TextTable.Cell {
    let due = assignment.due.map { ", \($0)" } ?? ""
    let state = state == .open ? "" : assignment.due == nil ? ", \(state)" : " \(state)"
    return TextTable.Cell((assignment.assignee ?? "") + due + state, self.state.style)
  }
}

extension ClaimListing {
  package func text(_ layout: TextLayout) -> String {
    ClaimTable(cards: cards, assigned: assigned).text(layout)
  }
}

extension [AssignedItem] {
  /// A line each: "c12 is assigned to ben, due 2018-02-10."
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    for item in self {
      let due = item.assignment.due.map { ", due \($0)" } ?? ""
      page.paragraph(
        [
          TextRun(item.id, .bold), " is assigned to ",
          TextRun(item.assignment.assignee ?? "nobody"), TextRun("\(due)."),
        ], hanging: 2)
    }
    return page.text
  }
}

extension NotedItem {
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph(
      ["Noted on ", TextRun(id, .bold), ": “", TextRun(note.text), "”"], hanging: 2)
    return page.text
  }
}

extension WorkQueue {
  /// The queue, as wide as the layout at most.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    guard !cards.isEmpty else {
      page.paragraph("Nothing is to be done.")
      return page.text
    }
    writeCards(to: &page)
    let overdue = cards.count { $0.assigned.state == .overdue }
    page.paragraph(
      "\(Words.count(cards.count, "item")) to be done, \(overdue == 0 ? "none" : "\(overdue)") overdue."
    )
    return page.text
  }

  private func writeCards(to page: inout TextPage) {
    guard !page.layout.isNarrow else {
      for card in cards {
        let runs = card.cells.filter { !$0.words.isEmpty }.map { TextRun($0.words, $0.style) }
        page.paragraph(.joined(runs.dropLast(), by: ", "), hanging: 2)
        page.paragraph(Array(runs.suffix(1)), indent: 2)
      }
      return
    }
    var table = TextTable([
      .init("Id", minimum: 3), .init("Due", minimum: 10, wraps: true),
      .init("Who", minimum: 6, shrink: 1), .init("Stands", minimum: 10, shrink: 1),
      .init("What", minimum: 14, shrink: 2, wraps: true),
    ])
    for card in cards { table.append(card.cells.map { .init($0.words, $0.style) }) }
    page.table(table)
  }
}

extension WorkCard {
  /// Its id, when it is due, who, how it stands, and what it is.
  fileprivate var cells: [(words: String, style: Style)] {
    let due = assigned.assignment.due?.description ?? ""
    let isOverdue = assigned.state == .overdue
    let (stands, style, what) =
      switch kind {
      case .claim(let status, let answer): (status.rawValue, status.style, "\(answer) — \(words)")
      case .finding(let severity, _): (severity.rawValue, severity.style, words)
      }
    return [
      (id, .plain), (isOverdue ? "\(due) overdue" : due, isOverdue ? .red : .plain),
      (assigned.assignment.assignee ?? "", .plain), (stands, style), (what, .plain),
    ]
  }
}
