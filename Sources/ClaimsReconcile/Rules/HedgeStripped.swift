import ClaimsModel

/// A copy or a headline says flatly what it was taken from with a reserve.
enum HedgeStripped: QuestionRule {
  static let page = RulePage(
    code: RuleCode("hedge-stripped"),
    title: "A copy or a headline says flatly what the original said with a reserve.",
    definition: """
      One statement was taken from another: its report takes from the other's, or it is the \
      headline over the other. Both say the same, or the copy says it more exactly; yet where the \
      original alleges, reports, holds possible, estimates, foretells or intends, the copy asserts. \
      A headline that names nobody, over a text that has it from unnamed sources, drops the reserve \
      as well.
      """,
    weight: "A tension: not the facts disagree, but how sure anyone may be of them.",
    settledBy: "What the copy knew beyond the original; if nothing, the original's reserve stands.",
    found: "“Around 400, it is alleged” in a dispatch, and “400” in the paper that credits it.",
    passedOver:
      "“Around 400, it is alleged” and “400” in two papers that know nothing of each other.")

  static func hits(in view: QuestionView) -> [Hit] {
    let reserved = view.direct.filter { $0.claim.hedge.isReserve || $0.isFromUnnamed }
    guard !reserved.isEmpty else { return [] }
    let flat = view.direct.filter { $0.claim.hedge == .asserted }
    return view.takings(flat, from: reserved).compactMap { hit($0, view) }
  }

  private static func hit(_ taking: Taking, _ view: QuestionView) -> Hit? {
    let (copy, original) = (taking.copy, taking.original)
    guard let reserve = reserve(of: original, droppedBy: copy),
      isNoWider(copy.claim, than: original.claim, view)
    else { return nil }
    switch view.compareFlatly(copy, original).verdict {
    case .same, .refines, .compatible: break
    default: return nil
    }
    return Hit(
      self, .tension, [copy, original],
      sides: ["flat \(copy.sideKey)", "held back \(original.sideKey)"],
      because: """
        “\(view.answer(copy))” is said flatly where the original \(reserve). \(taking.ground)
        """)
  }

  /// Whether the copy says the same, or says it more exactly: what says less drops nothing.
  private static func isNoWider(
    _ copy: Claim, than original: Claim, _ view: QuestionView
  ) -> Bool {
    guard copy.netPolarity == original.netPolarity else { return false }
    switch (copy.value, original.value) {
    case (.quantity(let a), .quantity(let b)):
      return a.readings.allSatisfy { a in b.readings.contains { $0.hard.contains(a.hard) } }
    case (.entities(let a), .entities(let b)):
      return a.entities.allSatisfy { a in
        b.entities.contains { a == $0 || view.entities.tree.isInside(a, $0) }
      }
    case (.date(let a, _), .date(let b, _)): return b.possible.contains(a.possible)
    default: return copy.value.canonical == original.value.canonical
    }
  }

  /// What the copy leaves out, as it completes “the original …”; nil where nothing.
  private static func reserve(of original: Statement, droppedBy copy: Statement) -> String? {
    switch original.claim.hedge {
    case .alleged: "only alleges it"
    case .reported: "passes it on without taking it over"
    case .possible: "holds it possible, no more"
    case .approximate: "gives it as approximate"
    case .predicted: "only foretells it"
    case .intended: "tells it as an aim"
    case .unknown: "says that it is not known"
    case .asserted, .presupposed:
      copy.isHeadline && copy.claim.attribution == nil && original.isFromUnnamed
        ? "has it from sources that it does not name" : nil
    }
  }
}

extension Hedge {
  /// Whether it holds something back.
  fileprivate var isReserve: Bool { self != .asserted && self != .presupposed }
}

extension Statement {
  fileprivate var isFromUnnamed: Bool {
    switch claim.sourcing {
    case .intersected, .singleUnnamed, .learned: true
    default: false
    }
  }
}
