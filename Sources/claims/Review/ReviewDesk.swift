import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

/// Where a reviewer sits: at a terminal, or behind a script.
protocol ReviewDesk {
  /// How wide, and in what colours, cases are laid out.
  var layout: TextLayout { get }

  /// Shows a text that is safe for a terminal.
  func show(_ text: String)
  /// A line of what was done, or why not: escaped here.
  func note(_ text: String)
  /// A refusal: thrown on where nobody is there to read it and try again.
  func refused(_ refusal: Refusal) throws

  /// What to do with the case; nil at the end of the input.
  func command(_ progress: String, of possible: [ReviewCommand]) throws -> ReviewCommand?
  /// Which of several claims; nil to leave it.
  func claim(of cards: [ClaimCard], _ command: ReviewCommand) throws -> ClaimID?
  /// Makes sure that the draft at hand is meant.
  func confirm(_ draft: DraftID) throws
  /// Words that need not be said; nil where none are.
  func remark() -> String?
  /// What to resolve the finding as; nil to leave it.
  func outcome(letters: [String]) throws -> ResolutionChoice?
  /// Words that were asked for; nil to leave it.
  func words(_ prompt: String) throws -> String?
  /// Options for `claims edit`; nil to leave it.
  ///
  /// - Parameter needsReason: whether the reason is asked for next.
  func options(needsReason: Bool) throws -> [String]?
}
