/// Which answers of a question, by twos, are to be compared: all but those whose numbers surely agree
/// and, where that is less work, those that never speak of one time.
struct AnswerPairs {
  private let kinds: StatementKinds
  private let numbers: [CommonNumbers?]
  /// Answers that only their numbers and their times can keep apart, ascending.
  private let comparable: [Int]

  init(_ kinds: StatementKinds) {
    self.kinds = kinds
    numbers = kinds.answers.map(\.numbers)
    let scopes = Dictionary(grouping: numbers.indices) { [numbers] in numbers[$0]?.plainScope }
    comparable = scopes.filter { $0.key != nil }.values.max { $0.count < $1.count } ?? []
  }

  /// Calls `body` with each two, the lower first, and with each answer and itself; with them, whether
  /// only their times can keep them apart.
  ///
  /// O(answers²), but among those that are comparable O(n log n) and O(1) for every two kinds that can
  /// meet, where that is less.
  func forEach(_ body: (_ a: Int, _ b: Int, _ areComparable: Bool) -> Void) {
    guard let meeting = meetingPairs else {
      for a in numbers.indices { for b in a..<numbers.count { visit(a, b, body) } }
      return
    }
    for pair in meeting { visit(pair / numbers.count, pair % numbers.count, body) }
    let others = Set(numbers.indices).subtracting(comparable).sorted()
    for (index, a) in others.enumerated() {
      for b in others[index...] { visit(a, b, body) }
      for b in comparable { visit(min(a, b), max(a, b), body) }
    }
  }

  private func visit(_ a: Int, _ b: Int, _ body: (Int, Int, Bool) -> Void) {
    guard let x = numbers[a], let y = numbers[b] else { return body(a, b, false) }
    if !x.surelyAgree(with: y) { body(a, b, x.areComparable(with: y)) }
  }

  /// Each two of the comparable answers that speak of one time and may not agree, as one number; nil
  /// where comparing all of them is less work.
  private var meetingPairs: [Int]? {
    let most = comparable.count * (comparable.count - 1) / 2
    // Each kind meets itself.
    guard comparable.reduce(0, { $0 + kinds.answers[$1].kinds.count }) < most else { return nil }
    let meeting = kinds.meetingKinds(of: comparable)
    guard meeting.meetings < most else { return nil }
    var pairs: [Int] = []
    meeting.forEachMeeting { one, other in
      let (x, y) = (kinds.kinds[one].answer, kinds.kinds[other].answer)
      guard let a = numbers[x], let b = numbers[y], !a.surelyAgree(with: b) else { return }
      pairs.append(min(x, y) * numbers.count + max(x, y))
    }
    return pairs.ascendingOnce
  }
}
