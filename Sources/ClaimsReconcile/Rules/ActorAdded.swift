import ClaimsModel

/// A copy or a headline names an actor whom the original left open.
enum ActorAdded: QuestionRule {
  static let page = RulePage(
    code: RuleCode("actor-added"),
    title: "A copy or a headline names an actor whom the original left open.",
    definition: """
      One statement was taken from another: its report takes from the other's, or it is the \
      headline over the other. The original does not say who did it, says that it is not known, or \
      leaves several to choose from; the copy names one.
      """,
    weight: "A tension: the copy may know more, or may have filled the gap by itself.",
    settledBy: "Where the copy has the actor from.",
    found: "“A corridor was given” in the text, and “the regime gave a corridor” in its headline.",
    passedOver: "“A corridor was given” and, in a report of its own, “the regime gave a corridor”.")

  static func hits(in view: QuestionView) -> [Hit] {
    guard view.predicate.namesActor else { return [] }
    let naming = view.direct.filter { $0.claim.netPolarity == .affirmed && $0.named.count == 1 }
    let open = view.direct.filter(\.leavesActorOpen)
    return view.takings(naming, from: open).compactMap { taking in
      let (copy, original) = (taking.copy, taking.original)
      let alternatives = original.claim.value.choice?.entities ?? []
      guard alternatives.isEmpty || view.compareFlatly(copy, original).verdict == .refines else {
        return nil
      }
      return Hit(
        self, .tension, [copy, original],
        sides: ["names \(copy.sideKey)", "open \(original.sideKey)"],
        because: """
          “\(view.answer(copy))” is named where the original \(words(original, view)). \
          \(taking.ground)
          """)
    }
  }

  private static func words(_ original: Statement, _ view: QuestionView) -> String {
    switch original.claim.value {
    case .notStated: "does not say who it was"
    case .unknown: "says that it is not known who it was"
    default: "leaves it open: \(view.answer(original))"
    }
  }
}

extension Statement {
  fileprivate var named: [EntityID] {
    if case .entities(.all(let ids)) = claim.value { ids } else { [] }
  }

  fileprivate var leavesActorOpen: Bool {
    switch claim.value {
    case .unknown, .notStated, .entities(.oneOf): claim.netPolarity == .affirmed
    default: false
    }
  }
}
