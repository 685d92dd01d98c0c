/// How credible one piece of information is, on the Admiralty scale (NATO AJP-2.1), 1 to 6.
///
/// Judged apart from its source. 6 is the absence of a judgement, never a middle value.
package enum Credibility: Int, CaseIterable, Sendable {
  case confirmed = 1
  case probablyTrue = 2
  case possiblyTrue = 3
  case doubtful = 4
  case improbable = 5
  case cannotBeJudged = 6

  /// The scale's own words.
  package var words: String {
    switch self {
    case .confirmed: "confirmed by other independent sources"
    case .probablyTrue: "probably true"
    case .possiblyTrue: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .cannotBeJudged: "truth cannot be judged"
    }
  }
}
