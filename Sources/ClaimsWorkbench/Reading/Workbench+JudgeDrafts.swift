package import ClaimsModel
import ClaimsReading
package import ClaimsReports
import ClaimsStore

/// How a draft is accepted.
package struct DraftAcceptance: Sendable {
  /// What is to be said otherwise than the draft says it.
  package var edit = EditRequest()
  /// The event of the casebook that it speaks of, by id or name.
  package var event: String?
  /// Where no event is named: the likeliest event of the casebook, if its score is this at least and no
  /// other's is as high.
  package var joinsAbove: Int?
  package var because: String?

  package init() {}
}

/// A draft that became a claim.
package struct AcceptedDraft: Sendable {
  package let id: DraftID
  package let outcome: LogOutcome
}

extension Workbench {
  /// Logs the claim that a draft proposes, as if it had been typed, and keeps that it was accepted: in
  /// one transaction.
  ///
  /// - Throws: `Refusal` where it does not wait, leaves something open, or cannot be logged.
  package func accept(
    draft name: String, _ acceptance: DraftAcceptance = DraftAcceptance()
  ) throws -> AcceptedDraft {
    let (draft, claim, made) = try write { casebook in
      let card = try waiting(name, casebook)
      let request = try request(for: card, acceptance, casebook.reader)
      let (claim, made) = try log(request, casebook)
      let act = try record(
        casebook, "draft accept", about: "\(card.id) \(claim)",
        detail: Self.detail(card.card.digest, acceptance.because))
      try casebook.insert(
        DraftVerdict(
          card.id, .accepted(claim), because: acceptance.because?.filled, by: session.reviewer,
          at: session.now(), act: act))
      return (card.id, claim, made)
    }
    return AcceptedDraft(id: draft, outcome: try outcome(of: claim, made: made))
  }

  /// Drops drafts, in one act: they are not shown again, and reading again does not bring them back.
  package func drop(drafts names: [String], because: String? = nil) throws -> [DraftCard] {
    try write { casebook in
      var cards: [(card: DraftCard, id: DraftID)] = []
      for name in names {
        let found = try waiting(name, casebook)
        if !cards.contains(where: { $0.id == found.id }) { cards.append(found) }
      }
      let digests = cards.map { "digest \($0.card.digest)" }.joined(separator: ", ")
      let act = try record(
        casebook, "draft drop", about: cards.map(\.id.description).joined(separator: " "),
        detail: digests + (because?.filled.map { "; because: \($0)" } ?? ""))
      return try cards.map { card, id in
        let verdict = DraftVerdict(
          id, .dropped, because: because?.filled, by: session.reviewer, at: session.now(), act: act)
        try casebook.insert(verdict)
        var card = card
        card.verdict = verdict
        return card
      }
    }
  }

  /// Takes back that drafts were dropped: they wait again. Nothing is removed.
  func takeBack(
    _ drops: [DraftVerdict], because: String?, _ casebook: StoreWriter
  ) throws -> [DraftCard] {
    let ids = drops.map(\.draft)
    let reason = because?.filled ?? "undo of draft drop"
    let act = try record(
      casebook, "undo", about: ids.map(\.description).joined(separator: " "), detail: reason)
    for drop in drops {
      try casebook.insert(
        DraftVerdict(
          drop.draft, .undone(act: drop.act), because: reason, by: session.reviewer,
          at: session.now(), act: act))
    }
    let index = try DraftIndex(self, casebook.reader)
    return try ids.compactMap { try casebook.reader.draft($0) }.map(index.card)
  }

  /// Takes back what was made of one draft.
  ///
  /// - Throws: `Refusal` where it became a claim, which does not vanish.
  func undo(draft name: String, because: String?, _ casebook: StoreWriter) throws -> [DraftCard] {
    let draft = try find(draft: name, in: casebook.reader)
    let standing = DraftVerdict.standing(among: try casebook.reader.verdicts(on: draft.id))
    switch standing?.outcome {
    case .dropped: return try takeBack(standing.map { [$0] } ?? [], because: because, casebook)
    case .accepted(let claim):
      throw Refusal(
        "\(draft.id) was accepted as \(claim), and a claim that was logged does not vanish.",
        remedy: "Retract it: claims retract \(claim) --because \"…\"")
    case .undone, nil:
      throw Refusal(
        "Nothing that was made of \(draft.id) still stands.",
        remedy: "See it: claims drafts show \(draft.id)", kind: .notFound)
    }
  }

  // MARK: Before it

  /// A draft that nobody has judged.
  private func waiting(
    _ name: String, _ casebook: StoreWriter
  ) throws -> (card: DraftCard, id: DraftID) {
    let stored = try find(draft: name, in: casebook.reader)
    let card = try DraftIndex(self, casebook.reader).card(stored)
    switch card.verdict?.outcome {
    case .accepted(let claim):
      throw Refusal(
        "\(stored.id) was accepted already, as \(claim).", remedy: "See it: claims show \(claim)")
    case .dropped:
      throw Refusal(
        "\(stored.id) was dropped by \(card.verdict?.by ?? "somebody").",
        remedy: "Take that back first: claims undo \(stored.id)")
    case .undone, nil: return (card, stored.id)
    }
  }

  private func request(
    for found: (card: DraftCard, id: DraftID), _ acceptance: DraftAcceptance,
    _ casebook: StoreReader
  ) throws -> LogRequest {
    let draft = found.card.draft
    guard let report = found.card.report else {
      throw StoreError.damaged(detail: "\(found.id) has no report")
    }
    var edit = acceptance.edit
    if let event = acceptance.event {
      guard draft.isAboutItsEvent else {
        throw Refusal(
          "\(found.id) is about “\(draft.subject)”, and not about an event as such.",
          remedy: "Say what it is about: claims drafts edit \(found.id) --about \"…\"")
      }
      edit.about = try Self.find(entity: event, in: casebook).id.text
    } else if draft.isAboutItsEvent, edit.about == nil {
      edit.about = try event(for: found.card, acceptance, casebook)
    }
    let settled = edit.settles
    if let open = zip(draft.open, found.card.openWords).first(where: {
      !settled.contains($0.0.field)
    }) {
      throw Self.leftOpen(open.0, open.1, in: found.id)
    }
    var request = LogRequest(draft, report: report)
    request.change(by: edit)
    return request
  }

  /// What stands for the event of a draft where nobody named it; nil for a new one by its own name.
  ///
  /// Two reports that tell of "a strike on the town" need not tell of one: an event of that name which
  /// another report has told of is not taken, and the new one says which report told of it.
  private func event(
    for card: DraftCard, _ acceptance: DraftAcceptance, _ casebook: StoreReader
  ) throws -> String? {
    if let score = acceptance.joinsAbove,
      let likeliest = try likeliestEvent(for: card, above: score, casebook)
    {
      return likeliest.entity.text
    }
    guard let report = card.report,
      case .found(let known) = try Self.match(entity: card.draft.subject, in: casebook)
    else { return nil }
    var filter = ClaimFilter()
    filter.about = [known.id]
    let told = try casebook.claims(filter)
    guard !told.isEmpty, !told.contains(where: { $0.report == report }) else { return nil }
    return "\(card.draft.subject) (\(report))"
  }

  private static func leftOpen(
    _ open: OpenReference, _ words: String, in draft: DraftID
  ) -> Refusal {
    let candidates =
      open.candidates.isEmpty
      ? "nothing in the text fits" : "it may be \(open.candidates.formatted(or: "or"))"
    return Refusal(
      "The \(open.field.words) of \(draft) is open, by “\(words)”: \(candidates).",
      remedy: "Say it: claims drafts edit \(draft) \(open.field.option)")
  }

  private static func detail(_ digest: String, _ because: String?) -> String {
    "digest \(digest)" + (because?.filled.map { "; because: \($0)" } ?? "")
  }
}

extension Draft {
  /// Whether its subject is the happening that it speaks of, and not somebody who takes part.
  var isAboutItsEvent: Bool { event?.name == subject }
}

extension DraftBasis.Field {
  fileprivate var words: String {
    switch self {
    case .when: "time"
    case .subject, .predicate, .value, .polarity, .place, .hedge, .sourcing, .attribution, .event:
      rawValue
    }
  }

  /// The option that says it.
  fileprivate var option: String {
    switch self {
    case .subject, .event: "--about \"…\""
    case .predicate: "--says …"
    case .value: "--value \"…\""
    case .polarity: "--denied, or --no-denied"
    case .when: "--when \"…\", or --clear when"
    case .place: "--where \"…\", or --clear where"
    case .hedge: "--hedge …"
    case .sourcing: "--sourcing …"
    case .attribution: "--credited-to \"…\", or --clear credited-to"
    }
  }
}
