import ClaimsReports
import ClaimsText

/// The words around a case.
enum ReviewHelp {
  /// A line over a case: how far it is, and why it waits.
  static func heading(progress: String, _ need: String, _ layout: TextLayout) -> String {
    let words = StyledText(safe: "── \(progress) · \(need) ", [.bold])
    let room = max(0, layout.width - words.width)
    return (words + StyledText(safe: String(repeating: "─", count: room), .dim))
      .rendered(colour: layout.colour)
  }

  /// The keys, a line each.
  static func text(_ commands: [ReviewCommand]) -> String {
    commands.map { "  \($0.key)  \($0.explained)" }.joined(separator: "\n")
      + "\n  space  more of the case, where it is longer than the screen"
  }
}
