package import ClaimsModel
import ClaimsReading
import ClaimsReports

/// What came of accepting several drafts.
package struct DraftsOutcome: Sendable {
  package var accepted: [AcceptedDraft] = []
  /// Those that could not be, each with why.
  package var refused: [(name: String, refusal: Refusal)] = []
}

extension Workbench {
  /// Accepts drafts one after another, each in a transaction of its own: one that cannot be accepted
  /// keeps none of the others back.
  package func accept(
    drafts names: [String], _ acceptance: DraftAcceptance = DraftAcceptance()
  ) throws -> DraftsOutcome {
    var outcome = DraftsOutcome()
    var seen: Set<String> = []
    for name in names where seen.insert(name.lowercased()).inserted {
      do {
        outcome.accepted.append(try accept(draft: name, acceptance))
      } catch let refusal as Refusal {
        outcome.refused.append((name, refusal))
      }
    }
    return outcome
  }
}

extension ReadOutcome {
  /// The drafts that wait, score so much at least and leave nothing open.
  package func ready(above score: Int) -> [DraftID] {
    cards.filter { $0.isWaiting && $0.draft.score >= score && $0.draft.open.isEmpty }
      .compactMap(\.id)
  }
}
