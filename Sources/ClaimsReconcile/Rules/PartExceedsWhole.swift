import ClaimsModel

/// A part is counted as more than the whole.
enum PartExceedsWhole: CaseRule {
  static let page = RulePage(
    code: RuleCode("part-exceeds-whole"),
    title: "A part is counted as more than the whole that holds it.",
    definition: """
      One statement counts a part of what the other counts: a village of a district, the children \
      among the people, one day of a running total; in every respect within the other, and up to no \
      later moment. Where even the least that the part leaves is more than the most that the whole \
      leaves, both cannot be true. Only kinds of count that add up (deaths, places taken) are held \
      against each other so.
      """,
    weight: """
      A contradiction where the words themselves leave nothing in common; a tension where only the \
      usual meaning of the words does, one reading saves both, or it is not certain that the times \
      fit.
      """,
    settledBy: "The lists behind the two counts, and whether the one is really within the other.",
    found: "“12 dead in Saraqib” and “10 dead in Idlib province” of one day.",
    passedOver: "“12 dead in Saraqib” today and “10 dead in Idlib province” as of yesterday.")

  static func concerns(_ subject: EntityID, _ predicate: Predicate, in tree: EntityTree) -> Bool {
    predicate.isAdditive
      && (!tree.parents(of: subject).isEmpty || !tree.children(of: subject).isEmpty)
  }

  /// Parts of the subject. O(depth of the tree) look-ups a statement, and one comparison for each part
  /// and whole.
  static func hits(in view: CaseView) -> [Hit] {
    let counts = view.statements.filter {
      $0.isCount && (view.predicates[$0.claim.predicate]?.isAdditive ?? false)
    }
    let byQuestion = Dictionary(grouping: counts, by: \.claim.question)
    return counts.flatMap { part -> [Hit] in
      guard let predicate = view.predicates[part.claim.predicate] else { return [] }
      return view.entities.tree.enclosing(part.claim.subject).flatMap { subject in
        let question = Question(subject: subject, predicate: predicate.id)
        return (byQuestion[question] ?? []).compactMap { hit(part, $0, predicate, view.entities) }
      }
    }
  }

  private static func hit(
    _ part: Statement, _ whole: Statement, _ predicate: Predicate, _ entities: EntityDirectory
  ) -> Hit? {
    guard let relation = PartOf(part, of: whole, predicate, entities) else { return nil }
    let outcome = relation.compare(predicate)
    guard outcome.isConflict else { return nil }
    let comparer = Comparer(predicate: predicate, entities: entities)
    let (a, b) = (part.claim.answer(names: entities.name), whole.claim.answer(names: entities.name))
    let caveats = outcome.caveats + comparer.caveats(part, whole)
    let isCertain = outcome.verdict != .ambiguous && caveats.isEmpty
    return Hit(
      self, isCertain ? .contradiction : .tension, [part, whole],
      sides: [part, whole].map { "\($0.claim.question) \($0.sideKey)" },
      because: """
        “\(a)” is more than “\(b)”, of which it is a part. \
        \(relation.grounds.joined(separator: " "))
        """,
      comparing: outcome.compared, caveats: caveats)
  }
}

extension PartExceedsWhole: QuestionRule {
  /// Parts of what is counted of one subject: the children among the people. One comparison for each
  /// two statements of which the one may count a part of what the other does.
  static func hits(in view: QuestionView) -> [Hit] {
    guard view.predicate.isAdditive else { return [] }
    let counts = (view.direct + view.implied).filter(\.isCount)
    let kinds = counts.grouped { statement in
      [statement.claim.value.quantity?.unit, statement.claim.value.quantity?.population]
    }
    return kinds.indices.flatMap { part in
      kinds.indices.filter {
        $0 != part && PartOf.isConceivable(kinds[part][0], of: kinds[$0][0], view.predicate)
      }.flatMap { whole in
        kinds[part].flatMap { a in
          kinds[whole].compactMap { b in hit(a, b, view.predicate, view.entities) }
        }
      }
    }
  }
}
