/// A remark of somebody on a claim or a finding. Appended, never changed; it decides nothing.
package struct Note: Hashable, Sendable {
  package var item: WorkItem
  package var text: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// The act it belongs to, in the journal.
  package var act: Int64

  package init(_ item: WorkItem, _ text: String, by: String, at: Int64, act: Int64 = 0) {
    self.item = item
    self.text = text
    self.by = by
    self.at = at
    self.act = act
  }

  /// Whether the two say the same, whatever acts they belong to.
  package func saysSame(as other: Note) -> Bool {
    var same = other
    same.act = act
    return same == self
  }
}
