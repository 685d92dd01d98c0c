import ClaimsModel

extension StatementKinds {
  /// What statements say, whenever it was.
  struct Answer {
    /// The first that says it.
    let first: Int
    /// What a finding gathers them by: equal numbers, equal `Statement.sideKey`s.
    let side: Int
    /// The predicate they follow from.
    let via: PredicateID?
    /// The numbers it leaves, where a glance at them can show that it agrees with another.
    let numbers: CommonNumbers?
    /// Its statements by time.
    var kinds: Places
  }

  /// Answers, and the sides that they are of, as they come.
  struct AnswerTable {
    private let predicate: Predicate
    var all: [Answer] = []
    /// The first statement of each side.
    private(set) var firstOfSides: [Int] = []
    private var said: Numbering<StatedAnswer>
    private var sides = Numbering<SideMeaning>()
    private var scopes = Numbering<CommonNumbers.Scope>()

    init(of predicate: Predicate, expecting count: Int) {
      self.predicate = predicate
      said = Numbering(expecting: count)
    }

    /// The place in `all` of what a statement says.
    ///
    /// - Parameter isAlone: whether the statement is of no answer with others.
    /// - Parameter kind: its kind, where nobody has said it before.
    mutating func place(
      of statement: Statement, at index: Int, isAlone: Bool, kindToCome kind: Int
    ) -> Int {
      let place = said.number(of: StatedAnswer(statement, own: isAlone ? index : nil))
      guard place == all.count else { return place }
      let side = sides.number(of: SideMeaning(statement))
      if side == firstOfSides.count { firstOfSides.append(index) }
      all.append(
        Answer(
          first: index, side: side, via: statement.via,
          numbers: CommonNumbers(statement, of: predicate, scopes: &scopes), kinds: Places(kind)))
      return place
    }
  }
}
