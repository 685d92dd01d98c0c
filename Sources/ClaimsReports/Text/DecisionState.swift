package import ClaimsModel

/// What has become of a decision since it was made.
package enum DecisionState: String, CaseIterable, Sendable {
  /// It gives the claim its status.
  case stands
  /// A later decision on the same content took its place.
  case replaced
  /// The claim was changed since: it holds again if the change is taken back.
  case lapsed
  /// An undo took it back.
  case takenBack = "taken-back"
  /// It waits for a second signature, and gives no status until then.
  case awaits
  /// A second signature followed it.
  case countersigned
  /// It is itself an undo.
  case undo

  /// The state of each of a claim's decisions, in their order.
  package static func states(
    of decisions: [Decision], digest: String
  ) -> [(decision: Decision, state: DecisionState)] {
    let undone = Set(decisions.compactMap(\.undoes))
    let standing = Standing(decisions: decisions, digest: digest)
    let last = decisions.lastIndex { $0 == standing.decision }
    let waiting = decisions.lastIndex { $0 == standing.awaiting }
    return decisions.enumerated().map { index, decision in
      if decision.undoes != nil { return (decision, .undo) }
      if undone.contains(decision.act) { return (decision, .takenBack) }
      if decision.digest != digest { return (decision, .lapsed) }
      if index == waiting { return (decision, .awaits) }
      if decision.isFirstSignature, let last, last > index, standing.status == .verified {
        return (decision, .countersigned)
      }
      return (decision, index == last ? .stands : .replaced)
    }
  }

  var words: String {
    switch self {
    case .stands: "stands"
    case .replaced: "replaced by a later one"
    case .lapsed: "lapsed: the claim was changed since"
    case .takenBack: "taken back"
    case .awaits: "waits for a second signature"
    case .countersigned: "signed by a second person since"
    case .undo: "an undo"
    }
  }
}
