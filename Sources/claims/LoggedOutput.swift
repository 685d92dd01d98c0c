import ClaimsJSON
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

extension OutputOptions {
  /// Writes what came of logging or editing a claim: the claim as it was understood, what stands
  /// against it, and the entities that were made for it.
  ///
  /// As JSON: `{"format": "claimbench-logged", "version": 1, "claim": …, "findings": […],
  /// "newEntities": […]}`.
  ///
  /// - Parameter next: the command to go on with, without the claim's number.
  func write(_ outcome: LogOutcome, next: String) {
    write(
      text: { LoggedText.text(outcome.card, against: outcome.against, layout: $0) },
      json: {
        [
          "format": "claimbench-logged", "version": 1, "claim": outcome.card.json,
          "findings": outcome.against.json, "newEntities": outcome.newEntities.json,
        ]
      })
    let terminal = Terminal.standardError
    for entity in outcome.newEntities {
      terminal.note("New entity: \(entity.name) (\(entity.id), \(entity.kind.rawValue)).")
    }
    terminal.note("  next: \(next) \(outcome.card.id)")
  }
}
