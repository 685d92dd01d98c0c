/// A kind of record that the journal answers for: its name is the type of its line in a casefile.
package enum RecordKind: String, CaseIterable, Comparable, Sendable {
  case assessment, assignment, claim, decision, entity, evidence, grade, judgement, note, origin,
    policy
  case predicate, report, resolution, revision, source, use
  /// An entry of another casebook's journal; no part of a casefile.
  case mergedEntry = "merged-entry"

  /// In the order of their names, as the items of an entry stand.
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One record of a casebook.
package struct RecordID: Hashable, Comparable, Sendable {
  package let kind: RecordKind
  /// Its number in the table of its kind.
  package let number: Int64

  package init(_ kind: RecordKind, _ number: Int64) {
    self.kind = kind
    self.number = number
  }

  package static func < (a: Self, b: Self) -> Bool { (a.kind, a.number) < (b.kind, b.number) }
}

/// What a transaction has written so far, for the journal to answer for. Used by one writer alone.
package final class ChangeLog {
  /// As they were written: some several times.
  private var numbers: [RecordKind: [Int64]] = [:]
  /// The journal's entries that were appended, in ascending order.
  package private(set) var acts: [Int64] = []

  /// Whether no record was written.
  package var isEmpty: Bool { numbers.isEmpty }

  /// The records of a kind that were written, each once, in ascending order.
  package func numbers(of kind: RecordKind) -> [Int64] {
    var once: [Int64] = []
    for number in (numbers[kind] ?? []).sorted() where number != once.last { once.append(number) }
    return once
  }

  /// How often a record of a kind was written.
  package func writes(of kind: RecordKind) -> Int { numbers[kind]?.count ?? 0 }

  func add(_ kind: RecordKind, _ number: Int64) { numbers[kind, default: []].append(number) }

  func add(act: Int64) { acts.append(act) }

  /// Forgets what the journal has answered for.
  package func clear() {
    numbers.removeAll()
    acts.removeAll()
  }
}
