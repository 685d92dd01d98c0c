import ClaimsModel
package import ClaimsReports
import ClaimsStore

extension Workbench {
  /// What the journal calls an assignment and a note.
  static let assignAction = "assign"
  static let noteAction = "note"

  /// Says who is to see to claims and findings, in one act. A later assignment replaces it.
  ///
  /// - Parameters:
  ///   - assignee: nil takes them off whoever they are assigned to.
  ///   - due: as EDTF: due by the end of it.
  package func assign(
    _ names: [String], to assignee: String?, due: String? = nil, because: String? = nil
  ) throws -> [AssignedItem] {
    if let assignee, assignee.filled == nil {
      throw Refusal(
        "It is not said to whom.", remedy: "Name somebody: --to NAME; or take it off: --to nobody")
    }
    let deadline = try Deadline(due, option: "--due")
    return try write { casebook in
      let items = try distinct(
        names.map { try workItem($0, isToBeDone: assignee != nil, casebook) })
      if assignee == nil { try checkAssigned(items, casebook.reader) }
      let wanted = Assignment(
        .claim(""), to: assignee, due: deadline?.date, because: because?.filled,
        by: session.reviewer, at: session.now())
      let act = try record(
        casebook, Self.assignAction, about: items.map(\.id).joined(separator: " "),
        detail: wanted.words)
      return try items.map { id, item in
        var assignment = wanted
        assignment.item = item
        assignment.act = act
        let before = Assignment.latest(among: try casebook.reader.assignments(of: item))
        // Never before the one it follows, whatever the clock says: the latest is to stand.
        assignment.at = max(wanted.at, before?.at ?? .min)
        try casebook.insert(assignment)
        return AssignedItem(id: id, assignment: assignment)
      }
    }
  }

  /// Remarks on a claim or a finding, found now or no more.
  package func note(_ name: String, _ text: String) throws -> NotedItem {
    guard text.filled != nil else {
      throw Refusal("The note says nothing.", remedy: "Say it: claims note \(name) \"…\"")
    }
    return try write { casebook in
      let (id, item) = try workItem(name, isToBeDone: false, casebook)
      let act = try record(casebook, Self.noteAction, about: id, detail: text)
      let note = Note(item, text, by: session.reviewer, at: session.now(), act: act)
      try casebook.insert(note)
      return NotedItem(id: id, note: note)
    }
  }

  /// Who sees to a claim or a finding, and what was remarked on it.
  func work(
    on item: WorkItem, in casebook: StoreReader, isDone: (Assignment) -> Bool
  ) throws -> WorkLog {
    let assignments = try casebook.assignments(of: item)
    return WorkLog(
      assigned: Assignment.standing(among: assignments).map {
        Assigned($0, isDone: isDone($0), at: session.now())
      }, assignments: assignments, notes: try casebook.notes(on: item))
  }

  /// Of everything that is assigned to somebody, the assignment that stands.
  func standingAssignments(_ casebook: StoreReader) throws -> [WorkItem: Assignment] {
    Dictionary(grouping: try casebook.assignments(), by: \.item)
      .compactMapValues(Assignment.standing)
  }

  private typealias Named = (id: String, item: WorkItem)

  /// - Parameter isToBeDone: refuses a finding at which nothing is left to be done.
  private func workItem(
    _ name: String, isToBeDone: Bool, _ casebook: StoreWriter
  ) throws -> Named {
    guard try namesFinding(name, in: casebook.reader) else {
      let claim = try find(claim: name, in: casebook.reader)
      return ("\(claim.id)", .claim(claim.key))
    }
    guard isToBeDone else {
      let kept = try find(finding: name, in: casebook.reader)
      return ("\(kept.id)", .finding(kept.fingerprint))
    }
    let (lookup, found) = try present(name, casebook)
    let id = lookup.kept.map { "\($0.id)" } ?? name
    guard found.finding.severity != .note else {
      throw Refusal(
        "\(id) is a note: worth knowing and no conflict, so that there is nothing to settle.",
        remedy: "Assign a claim of it: claims show \(id)")
    }
    guard found.isOpen else {
      let remedy =
        found.resolution == nil
        ? "One side of it is refuted: reopen a claim of that side, claims reopen ID --because \"…\""
        : "Open it again first: claims reopen \(id) --because \"…\""
      throw Refusal("\(id) is open no more: there is nothing left to settle.", remedy: remedy)
    }
    return (id, .finding(found.fingerprint))
  }

  private func checkAssigned(_ items: [Named], _ casebook: StoreReader) throws {
    for (id, item) in items
    where try Assignment.standing(among: casebook.assignments(of: item)) == nil {
      throw Refusal("\(id) is assigned to nobody.", remedy: "See who sees to what: claims due")
    }
  }

  private func distinct(_ items: [Named]) -> [Named] {
    var seen: Set<WorkItem> = []
    return items.filter { seen.insert($0.item).inserted }
  }
}

/// A date that something is due by, as it was typed.
struct Deadline {
  let date: EDTF

  /// Nil where none was typed.
  ///
  /// - Throws: `Refusal` where it is no date, or has no end.
  init?(_ text: String?, option: String) throws {
    guard let text else { return nil }
    guard let date = EDTF(text), Assignment.canBeDue(date) else {
      throw Refusal(
        "\(option): “\(text)” is not a date that anything can be due by.",
        remedy: "Give it as EDTF: \(option) 2018-02-09, 2018-02 or 2018.")
    }
    self.date = date
  }
}

extension Assigned {
  /// Whether it is this person's, however the name is spelled: letters and spaces that look alike are
  /// the same.
  func isTo(_ name: String?) -> Bool {
    guard let name, let assignee = assignment.assignee else { return false }
    return TextFolding.folded(name) == TextFolding.folded(assignee)
  }

  /// Whether it is to be done by the end of a date.
  func isDue(by deadline: Deadline?) -> Bool {
    guard let deadline, state != .done, let due = assignment.due else { return false }
    return due.bounds.latest <= deadline.date.bounds.latest
  }
}
