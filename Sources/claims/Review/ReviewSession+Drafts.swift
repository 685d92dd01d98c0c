import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

extension ReviewSession {
  /// Accepts or drops the draft at hand.
  ///
  /// - Returns: whether it was done.
  mutating func judge(_ view: ReviewView, _ command: ReviewCommand) throws -> Bool {
    guard let id = view.draft?.id else { return false }
    try desk.confirm(id)
    guard command != .drop else {
      _ = try workbench.drop(drafts: ["\(id)"], because: desk.remark())
      done()
      desk.note("\(id) is dropped: claims undo \(id) takes that back.")
      return true
    }
    var acceptance = DraftAcceptance()
    acceptance.edit.allowsNewEntities = command == .acceptNew
    tell(try workbench.accept(draft: "\(id)", acceptance))
    return true
  }

  /// Accepts a draft with changes.
  mutating func acceptEdited(_ view: ReviewView) throws -> Bool {
    guard let id = view.draft?.id else { return false }
    try desk.confirm(id)
    guard let words = try desk.options(needsReason: false) else { return false }
    let edit: DraftsEdit
    do {
      edit = try DraftsEdit.parse(["\(id)"] + words)
    } catch {
      throw Refusal(
        DraftsEdit.message(for: error),
        remedy: "See what can be said otherwise: claims drafts edit --help")
    }
    tell(try workbench.accept(draft: "\(id)", try edit.acceptance))
    return true
  }

  /// Says what a draft became, and what stands against it: that comes as a case of its own next time.
  private mutating func tell(_ accepted: AcceptedDraft) {
    done()
    let outcome = accepted.outcome
    desk.show(
      AcceptedText.text(
        [(accepted.id, outcome.card, outcome.against)], layout: desk.layout))
    for entity in outcome.newEntities {
      desk.note("New entity: \(entity.name) (\(entity.id), \(entity.kind.rawValue)).")
    }
  }
}
