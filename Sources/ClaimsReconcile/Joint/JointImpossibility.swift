import ClaimsModel

/// Statements that leave nothing possible together although every two of them do: “A or B”, “B or C”
/// and “A or C” of one culprit; “A or B”, “not A” and “not B”.
///
/// Only under a strict predicate, and only among statements that surely speak of one moment, place,
/// unit and population. O(kinds of statement²) plus a bounded search; see `WorldSet`.
enum JointImpossibility {
  /// Statements of one meaning and one time: they stand or fall together.
  private struct Kind {
    let statements: [Statement]
    let worlds: WorldSet
    var first: Statement { statements[0] }
  }

  /// Beyond so many kinds of statement none is searched: pairs say enough then.
  private static let mostKinds = 40

  static func hits(in view: QuestionView, reportedBy rule: any Rule.Type) -> [Hit] {
    guard view.predicate.exclusivity == .strict, !view.predicate.isCumulative,
      view.direct.contains(where: { !$0.isOneStretch })
    else { return [] }
    guard var kinds = kinds(in: view) else { return [] }
    var hits: [Hit] = []
    while let found = smallest(of: kinds, view) {
      hits.append(hit(found.map { kinds[$0] }, view, rule))
      for index in found.reversed() { kinds.remove(at: index) }
    }
    return hits
  }

  private static func smallest(of kinds: [Kind], _ view: QuestionView) -> [Int]? {
    WorldSet.smallestImpossible(kinds.map(\.worlds)) { a, b in
      view.comparer.areOfOneMoment(kinds[a].first, kinds[b].first)
    }
  }

  /// Nil where there are too many.
  private static func kinds(in view: QuestionView) -> [Kind]? {
    let candidates = view.direct.filter { !$0.claim.hedge.isForetold }
    guard let worlds = Worlds(of: candidates.map(\.claim), view) else { return nil }
    var kinds: [Kind] = []
    for group in candidates.grouped(by: OneMeaning.init) {
      guard let left = worlds.left(by: group[0].claim) else { continue }
      if kinds.count == mostKinds { return nil }
      kinds.append(Kind(statements: group, worlds: left))
    }
    return kinds
  }

  private struct OneMeaning: Hashable {
    let position: String
    let when: ClaimTime?
    let claim: Claim

    init(_ statement: Statement) {
      position = statement.positionKey
      when = statement.claim.when
      // What takes the edge off, or sets the scope, keeps statements apart; who says it does not.
      var claim = statement.claim
      claim.quote = Quote(start: 0, exact: "-")
      claim.note = nil
      claim.sourcing = .unstated
      claim.attribution = nil
      claim.credibility = nil
      claim.confidence = nil
      self.claim = claim
    }
  }

  private static func hit(_ kinds: [Kind], _ view: QuestionView, _ rule: any Rule.Type) -> Hit {
    let answers = kinds.map { "“\(view.answer($0.first))”" }
    let caveats = kinds.indices.flatMap { a in
      kinds.indices.dropFirst(a + 1).flatMap { b in
        view.comparer.caveats(kinds[a].first, kinds[b].first)
      }
    }
    let all = answers.formattedList(joinedBy: "and")
    return Hit(
      rule, caveats.isEmpty ? .contradiction : .tension, members: kinds.map(\.statements),
      because:
        "\(all): each two leave something possible to both, all \(count(kinds.count)) together "
        + "leave nothing.",
      caveats: caveats.grouped(by: \.self).map { $0[0] })
  }

  private static func count(_ number: Int) -> String {
    [3: "three", 4: "four", 5: "five", 6: "six"][number] ?? "\(number)"
  }
}

extension Statement {
  /// Whether what it leaves is one stretch of numbers, or one entity with what lies within it: where
  /// every two of those meet, all of them do.
  fileprivate var isOneStretch: Bool {
    guard netPolarity == .affirmed else { return false }
    switch claim.value {
    case .quantity(let quantity): return quantity.readings.count == 1
    case .entities(.all(let ids)): return ids.count == 1
    default: return false
    }
  }
}
