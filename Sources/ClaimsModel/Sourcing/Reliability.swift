/// How reliable a source is, on the Admiralty scale (NATO AJP-2.1).
///
/// Judged apart from what any one claim says. F is the absence of a judgement, never a middle value.
package enum Reliability: String, CaseIterable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  /// The scale's own words.
  package var words: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "reliability cannot be judged"
    }
  }
}
