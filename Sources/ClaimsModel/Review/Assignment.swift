/// Who is to see to a claim or a finding, and until when. Appended, never changed: the latest stands.
///
/// An axis of its own: it says nothing of what the claim's status is, nor of what the finding comes to.
package struct Assignment: Hashable, Sendable {
  package var item: WorkItem
  /// Nil where it is nobody's any more.
  package var assignee: String?
  /// A date with an end: due by its last second. Nil where there is no hurry, and for nobody.
  package var due: EDTF?
  package var because: String?
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// The act it belongs to, in the journal.
  package var act: Int64

  package init(
    _ item: WorkItem, to assignee: String?, due: EDTF? = nil, because: String? = nil, by: String,
    at: Int64, act: Int64 = 0
  ) {
    self.item = item
    self.assignee = assignee
    self.due = due
    self.because = because
    self.by = by
    self.at = at
    self.act = act
  }

  /// Whether a date can be the one something is due by: it has a beginning and an end.
  package static func canBeDue(_ date: EDTF) -> Bool {
    date.bounds.earliest > .min && date.bounds.latest < .max
  }

  /// The one that stands, of all of one item: the latest. Nil where there is none, or where it is
  /// nobody's any more.
  ///
  /// - Parameter assignments: in the order they were kept, which decides within one second.
  package static func standing(among assignments: [Assignment]) -> Assignment? {
    latest(among: assignments).flatMap { $0.assignee == nil ? nil : $0 }
  }

  /// The latest of all of one item, also where it is nobody's.
  package static func latest(among assignments: [Assignment]) -> Assignment? {
    // By the time they were made: one that is imported later may be older.
    assignments.enumerated().max { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }?
      .element
  }

  /// Whether a claim was decided since, on what it says now.
  package func isDone(by standing: Standing) -> Bool {
    guard let decision = standing.decision, decision.status != .unreviewed else { return false }
    return (decision.at, decision.act) > (at, act)
  }

  /// Whether the date it was due by is past.
  ///
  /// - Parameter now: seconds since 1970-01-01T00:00Z.
  package func isPastDue(at now: Int64) -> Bool {
    due.map { $0.bounds.latest < now } ?? false
  }

  /// "to ben, due 2018-02-10: the list"; "to nobody".
  package var words: String {
    let due = due.map { ", due \($0)" } ?? ""
    return "to \(assignee ?? "nobody")\(due)" + (because.map { ": \($0)" } ?? "")
  }

  /// Whether the two say the same, whatever acts they belong to.
  package func saysSame(as other: Assignment) -> Bool {
    var same = other
    same.act = act
    return same == self
  }
}
