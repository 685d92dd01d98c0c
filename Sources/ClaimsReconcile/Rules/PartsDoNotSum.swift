import ClaimsModel

/// Parts add up to more than the whole, or all of them to less.
enum PartsDoNotSum: CaseRule {
  static let page = RulePage(
    code: RuleCode("parts-do-not-sum"),
    title: "Counts of parts do not add up to the count of the whole.",
    definition: """
      Several statements count parts that have nothing in common, and one the whole: the districts \
      of a province, or the killed and the injured among the casualties. Where even the least that \
      the parts leave adds up to more than the most that the whole leaves, they cannot all be true. \
      Where the parts are the whole by definition (killed and injured), so they are when the most \
      they leave adds up to less than the least of the whole. Of several counts of one part the one \
      that fits best is taken, and no more parts are named than it takes. One part that is more than \
      the whole by itself is the matter of part-exceeds-whole.
      """,
    weight: """
      A contradiction where the parts are apart by definition and every word is strict; a tension \
      where they are places or groups that might overlap, or the times may not fit.
      """,
    settledBy: "The lists behind the counts: who or what is in two of them, or in none.",
    found: "“8 killed”, “5 injured” and “12 casualties” of one strike.",
    passedOver: "“8 killed”, “5 injured” and “at least 12 casualties” of one strike.")

  static func concerns(_ subject: EntityID, _ predicate: Predicate, in tree: EntityTree) -> Bool {
    PartExceedsWhole.concerns(subject, predicate, in: tree)
  }

  /// Sums over what lies next within each subject.
  static func hits(in view: CaseView) -> [Hit] {
    let counts = counts(in: view)
    let byQuestion = Dictionary(grouping: counts, by: \.claim.question)
    let children = children(of: byQuestion.keys, view)
    return counts.compactMap { whole in
      guard let predicate = view.predicates[whole.claim.predicate], predicate.isAdditive else {
        return nil
      }
      let parts = (children[whole.claim.question] ?? []).compactMap { byQuestion[$0] }
      return Sum(whole, parts, predicate, view, isByDefinition: false)?.hit
    }
  }

  private static func counts(in view: CaseView) -> [Statement] {
    view.statements.filter { $0.via == nil && $0.isCount }
  }

  /// The questions of the same predicate about what lies next within a question's subject.
  private static func children(
    of questions: some Sequence<Question>, _ view: CaseView
  ) -> [Question: [Question]] {
    var children: [Question: [Question]] = [:]
    for question in questions.sorted() {
      for parent in view.entities.tree.parents(of: question.subject) {
        children[Question(subject: parent, predicate: question.predicate), default: []]
          .append(question)
      }
    }
    return children
  }

  /// The predicates whose counts together are this one's, sorted.
  private static func summands(of predicate: Predicate, _ view: CaseView) -> [PredicateID] {
    view.predicates.values.filter {
      $0.implies.contains(Predicate.Implication(predicate.id, .summand))
    }.map(\.id).sorted()
  }
}

extension PartsDoNotSum: SubjectRule {
  static func concerns(_ predicate: Predicate, among vocabulary: [PredicateID: Predicate]) -> Bool {
    predicate.implies.contains { $0.manner == .summand }
      || vocabulary.values.contains {
        $0.implies.contains(Predicate.Implication(predicate.id, .summand))
      }
  }

  /// Sums over the summands of each predicate.
  static func hits(about view: CaseView) -> [Hit] {
    guard holdsSummands(view) else { return [] }
    let counts = counts(in: view)
    let byPredicate = Dictionary(grouping: counts, by: \.claim.predicate)
    return counts.compactMap { whole in
      guard let predicate = view.predicates[whole.claim.predicate] else { return nil }
      let parts = summands(of: predicate, view).map { byPredicate[$0] ?? [] }
      return Sum(whole, parts, predicate, view, isByDefinition: true)?.hit
    }
  }

  /// Whether any two predicates under which something is said are summands.
  private static func holdsSummands(_ view: CaseView) -> Bool {
    var used: [PredicateID] = []
    // There are few, and those of one claim come together.
    for statement in view.statements where !used.contains(statement.claim.predicate) {
      used.append(statement.claim.predicate)
    }
    return used.count { id in
      view.predicates[id]?.implies.contains { $0.manner == .summand } ?? false
    } > 1
  }
}

/// A whole, and for each part the statement that fits it best.
private struct Sum {
  private struct Part {
    let statement: Statement
    /// The least and the most that it leaves, in the unit of the whole.
    let least: Double
    let most: Double
    let doubts: [String]
  }

  private let whole: Statement
  private let parts: [[Part]]
  private let predicate: Predicate
  private let view: CaseView
  private let isByDefinition: Bool

  /// Nil with fewer than two parts.
  init?(
    _ whole: Statement, _ parts: [[Statement]], _ predicate: Predicate, _ view: CaseView,
    isByDefinition: Bool
  ) {
    self.whole = whole
    self.predicate = predicate
    self.view = view
    self.isByDefinition = isByDefinition
    self.parts = parts.map { $0.compactMap { Self.part($0, of: whole, predicate) } }
    guard self.parts.count(where: { !$0.isEmpty }) > 1 else { return nil }
  }

  var hit: Hit? { tooMany ?? tooFew }

  private var ends: (least: Double, most: Double) {
    whole.claim.value.quantity?.ends(like: nil, predicate) ?? (0, .infinity)
  }

  /// The fewest parts that are more than the whole together.
  private var tooMany: Hit? {
    let most = ends.most
    let lowest = parts.compactMap { $0.min { $0.least < $1.least } }
      .sorted { ($1.least, $0.statement.id) < ($0.least, $1.statement.id) }
    var taken: [Part] = []
    var sum = 0.0
    for part in lowest where sum <= most {
      taken.append(part)
      sum += part.least
    }
    guard sum > most, taken.count > 1 else { return nil }
    return hit(taken, "add up to \(number(sum)) at least, more than")
  }

  /// All parts together, where they are the whole by definition.
  private var tooFew: Hit? {
    guard isByDefinition, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let highest = parts.compactMap { $0.max { $0.most < $1.most } }
    let sum = highest.reduce(0) { $0 + $1.most }
    guard sum < ends.least, highest.allSatisfy(\.doubts.isEmpty) else { return nil }
    return hit(highest, "add up to \(number(sum)) at most, fewer than")
  }

  private func hit(_ parts: [Part], _ verdict: String) -> Hit {
    let statements = parts.map(\.statement).sorted { $0.id < $1.id }
    let answers = statements.map { part in
      let name =
        part.claim.subject == whole.claim.subject
        ? part.claim.predicate.text : view.entities.name(part.claim.subject)
      return "“\(view.answer(part))” (\(name))"
    }
    let comparer = Comparer(predicate: predicate, entities: view.entities)
    var caveats = parts.flatMap(\.doubts) + statements.flatMap { comparer.caveats($0, whole) }
    if !isByDefinition {
      let names = statements.map { view.entities.name($0.claim.subject) }
      caveats.append(
        "It is taken that \(names.formattedList(joinedBy: "and")) have nothing in common.")
    }
    let all = [whole] + statements
    return Hit(
      PartsDoNotSum.self, caveats.isEmpty ? .contradiction : .tension, all,
      sides: all.map { "\($0.claim.question) \($0.sideKey)" },
      because:
        "\(answers.formattedList(joinedBy: "and")) \(verdict) “\(view.answer(whole))” in all.",
      caveats: caveats.grouped(by: \.self).map { $0[0] })
  }

  private static func part(
    _ statement: Statement, of whole: Statement, _ predicate: Predicate
  ) -> Part? {
    guard let quantity = statement.claim.value.quantity, let all = whole.claim.value.quantity,
      quantity.population == all.population, statement.claim.place == whole.claim.place,
      let ends = quantity.ends(like: all, predicate)
    else { return nil }
    switch TimeComparison.compare(statement, whole, of: predicate) {
    case .together: return Part(statement: statement, least: ends.0, most: ends.1, doubts: [])
    case .perhaps(let doubts):
      return Part(statement: statement, least: ends.0, most: ends.1, doubts: doubts)
    case .before(let doubts) where predicate.isCumulative:
      // What came later is in the whole and not in the part: only the least still holds.
      return Part(statement: statement, least: ends.0, most: .infinity, doubts: doubts)
    case .before, .after, .otherPeriods: return nil
    }
  }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

extension Quantity {
  /// The least and the most that any reading leaves, in the unit of `other`; nil where the units
  /// cannot be converted. Open ends that count whole things are taken to the next whole.
  fileprivate func ends(
    like other: Quantity?, _ predicate: Predicate
  ) -> (least: Double, most: Double)? {
    var factor = 1.0
    if let own = unit ?? predicate.unit, let its = other?.unit ?? predicate.unit, own != its,
      other != nil
    {
      guard let exact = UnitConversion.exact(from: own, to: its) else { return nil }
      factor = exact
    }
    let ranges = readings.map { reading in
      let scaled = reading.hard.scaled(by: factor)
      return predicate.isWhole ? scaled.wholeNumbers() ?? scaled : scaled
    }
    return (
      ranges.map { $0.lower.value ?? 0 }.min() ?? 0,
      ranges.map { $0.upper.value ?? .infinity }.max() ?? .infinity
    )
  }
}
