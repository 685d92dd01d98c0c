import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

/// Goes through the queue with one reviewer. Each decision is kept when it is made: whatever ends the
/// session, nothing of it is lost, and the next one begins with what still waits.
struct ReviewSession {
  let workbench: Workbench
  private let options: CasebookOptions
  let desk: any ReviewDesk
  private let queue: [QueuedCase]
  private var place = 0
  private var decided = 0

  init(_ workbench: Workbench, _ options: CasebookOptions, about: String?, desk: any ReviewDesk)
    throws
  {
    self.workbench = workbench
    self.options = options
    self.desk = desk
    queue = try workbench.reviewQueue(about: about)
  }

  mutating func run() throws {
    guard !queue.isEmpty else { return desk.note("Nothing waits for review.") }
    // Of the case at hand, as long as nothing was done to it.
    var shown: ReviewView?
    while place < queue.count {
      let view = try shown ?? workbench.review(queue[place])
      // What an earlier decision settled needs no look, unless it is gone back to.
      guard view.isWaiting || isBack else {
        place += 1
        continue
      }
      if shown == nil { show(view) }
      shown = view
      let possible = ReviewCommand.possible(with: view)
      guard let command = try desk.command(progress, of: possible) else { return end() }
      do {
        switch command {
        case .quit: return end()
        case .next:
          move(to: place + 1)
          shown = nil
        case .back:
          if place == 0 {
            desk.note("This is the first case.")
          } else {
            move(to: place - 1, isBack: true)
            shown = nil
          }
        case .help: desk.show(ReviewHelp.text(possible))
        case .history: try showClaims(of: view)
        case .resolve: if try resolve(view) { shown = nil }
        case .accept, .acceptNew, .drop:
          if try judge(view, command) { shown = nil }
        case .edit: if try view.draft == nil ? edit(view) : acceptEdited(view) { shown = nil }
        case .verify, .verifyOverriding, .dispute, .refute, .unverifiable:
          if try decide(command, view) { shown = nil }
        }
      } catch let refusal as Refusal {
        try desk.refused(refusal)
      }
    }
    desk.note("That was the last case.")
    end()
  }

  private var isBack = false

  private mutating func move(to place: Int, isBack: Bool = false) {
    self.place = place
    self.isBack = isBack
  }

  private var progress: String {
    "\(place + 1) of \(queue.count), \(decided) decided"
  }

  /// Counts the case at hand as done.
  mutating func done() {
    decided += 1
    isBack = false
  }

  private func end() {
    let left = queue.count - place
    desk.note(
      "\(decided) decided, all kept; "
        + (left > 0 ? "\(left) not gone through: claims review goes on." : "none left."))
  }

  private func show(_ view: ReviewView) {
    desk.show(
      ReviewHelp.heading(progress: progress, queue[place].need.words, desk.layout) + "\n\n"
        + view.text(desk.layout))
  }

  private func showClaims(of view: ReviewView) throws {
    for card in view.claims {
      desk.show(try workbench.show("\(card.id)").text(desk.layout))
    }
  }

  // MARK: Doing

  /// - Returns: whether it was done.
  private mutating func decide(_ command: ReviewCommand, _ view: ReviewView) throws -> Bool {
    guard let status = command.status, let claim = try desk.claim(of: view.claims, command),
      let because = try desk.words("because")
    else { return false }
    let card = try workbench.decide(
      ["\(claim)"], status, because: because, overriding: command == .verifyOverriding)[0]
    done()
    desk.note(
      card.standing.awaiting == nil
        ? "\(claim) is \(card.standing.status.rawValue)."
        : "\(claim) is signed once: somebody else signs too.")
    return true
  }

  private mutating func resolve(_ view: ReviewView) throws -> Bool {
    guard let finding = view.finding, let id = finding.id else {
      desk.note("There is no finding here to resolve.")
      return false
    }
    guard let choice = try desk.outcome(letters: view.letters),
      let because = try desk.words("because")
    else { return false }
    let outcome = try workbench.resolve("\(id)", as: choice, because: because)
    done()
    desk.note("\(id) is resolved.")
    if !outcome.losing.isEmpty {
      let ids = outcome.losing.map(\.description).joined(separator: " ")
      desk.note("Its other side still stands: \(ids). To refute it: claims refute \(ids).")
    }
    return true
  }

  private mutating func edit(_ view: ReviewView) throws -> Bool {
    guard let claim = try desk.claim(of: view.claims, .edit),
      let words = try desk.options(needsReason: true),
      let because = try desk.words("because")
    else { return false }
    let edit: Edit
    do {
      edit = try Edit.parse(["\(claim)"] + words + ["--because", because])
    } catch {
      throw Refusal(
        Edit.message(for: error), remedy: "See what can be changed: claims edit --help")
    }
    _ = try workbench.edit("\(claim)", try edit.change.request, because: because)
    desk.note("\(claim) is changed; what it was is kept.")
    return true
  }
}
