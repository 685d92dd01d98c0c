import ClaimsModel
import ClaimsText

/// Turns of phrase that the texts share.
enum Words {
  /// "1 claim", "12 claims", "no claims".
  static func count(_ number: Int, _ noun: String) -> String {
    switch number {
    case 0: "no \(noun)s"
    case 1: "1 \(noun)"
    default: "\(number) \(noun)s"
    }
  }

  /// How many findings are not open, and why: "2 settled, 1 cannot be resolved". Nil where all are.
  static func closed(_ entries: [ContradictionReport.Entry]) -> String? {
    let unresolvable = entries.count(where: \.isUnresolvable)
    let settled = entries.count { !$0.isOpen } - unresolvable
    let parts = [
      settled > 0 ? "\(settled) settled" : nil,
      unresolvable > 0 ? "\(unresolvable) cannot be resolved" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Up to eight ids, then how many more there are: "c1 c14 +12".
  static func ids(_ ids: [ClaimID]) -> String { shortened(ids) }

  static func drafts(_ ids: [DraftID]) -> String { shortened(ids) }

  static func reports(_ ids: [ReportID]) -> String { shortened(ids) }

  static func findings(_ ids: [FindingID]) -> String { shortened(ids) }

  /// "3 claims, 2 sources, 1 origin": only origins corroborate.
  static func backing(_ position: Position) -> String {
    [
      count(position.claims.count, "claim"), count(position.sources.count, "source"),
      count(position.origins, "origin"),
    ].joined(separator: ", ")
  }

  private static func shortened(_ ids: [some NumberedID]) -> String {
    let shown = ids.prefix(8).map(\.description)
    let rest = ids.count - shown.count
    return (shown + (rest > 0 ? ["+\(rest)"] : [])).joined(separator: " ")
  }

  /// "A" to "Z", then "AA": the name of an answer.
  static func letter(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : self.letter(index / 26 - 1) + letter
  }

  /// "2018-02-09", "throughout 2018-02 (“that month”)", "not known", "never".
  static func time(_ when: ClaimTime) -> String {
    let isThroughout = when.dated?.reading == .throughout
    let words = (isThroughout ? "throughout " : "") + day(when)
    return when.said.map { "\(words) (“\($0)”)" } ?? words
  }

  /// The date alone, "not known" or "never".
  static func day(_ when: ClaimTime) -> String {
    switch when {
    case .dated(let dated): "\(dated.date)"
    case .unknown: "not known"
    case .never: "never"
    }
  }

  static func sourcing(_ level: SourcingLevel) -> String {
    level == .unstated ? "sourcing unstated" : level.rawValue
  }

  static func reliability(_ reliability: Reliability?) -> String {
    reliability.map { "reliability \($0.rawValue)" } ?? "not graded"
  }
}

extension TextTable.Column {
  /// Ids that people type: never cut.
  static func typed(_ header: String) -> Self { Self(header, minimum: 20, wraps: true) }
}

extension Severity {
  var style: Style {
    switch self {
    case .contradiction: [.bold, .red]
    case .tension: [.bold, .yellow]
    case .note: [.bold, .cyan]
    }
  }
}

extension ReviewStatus {
  var style: Style {
    switch self {
    case .unreviewed: .plain
    case .verified: .green
    case .disputed: .yellow
    case .refuted: .red
    case .unverifiable, .retracted: .dim
    }
  }
}

extension Standing {
  /// Whether it was decided on, and none of it holds any more because the claim was changed.
  var hasLapsed: Bool { decision == nil && !lapsed.isEmpty }
}
