import ClaimsModel

/// Gives each draft that tells of a happening its name. Claims near each other of one family, whose
/// places and dates do not differ, are taken to tell of the same.
struct HappeningGatherer {
  private struct Happening {
    var kind: DraftEvent.Kind
    var place: String?
    var when: DraftTime?
    var actor: String?
    var lastSentence: Int
    var drafts: [Int]
    /// What was counted, and in which sentence.
    var counts: [PredicateID: Int] = [:]
  }

  private let lexicon: Lexicon
  private let published: EDTF?
  private var happenings: [Happening] = []

  /// Sentences that may lie between two claims of one happening.
  private static let nearby = 3

  /// The drafts with their happenings, in the order given. O(n).
  ///
  /// - Parameter published: the report's date: what has no date of its own is of about that time.
  static func drafts(
    of pending: [PendingDraft], published: EDTF?, lexicon: Lexicon
  ) -> [Draft] {
    var gatherer = HappeningGatherer(lexicon: lexicon, published: published)
    for (index, draft) in pending.enumerated() { gatherer.take(draft, at: index) }
    var drafts = pending.map(\.draft)
    for happening in gatherer.happenings {
      let event = gatherer.event(happening)
      for index in happening.drafts {
        drafts[index].event = event
        guard pending[index].match.about == nil else { continue }
        drafts[index].subject = event.name
        drafts[index].subjectKind = .event
      }
    }
    return drafts
  }

  private init(lexicon: Lexicon, published: EDTF?) {
    self.lexicon = lexicon
    self.published = published
  }

  private mutating func take(_ pending: PendingDraft, at index: Int) {
    guard let kind = pending.match.pattern.event else { return }
    let draft = pending.draft
    let place = Self.place(of: draft)
    if let known = happenings.indices.suffix(4).last(where: {
      fits(happenings[$0], kind, place, draft.when, pending.sentence, pending.actor)
        && !isAnother(pending, than: happenings[$0], place)
    }) {
      happenings[known].place = happenings[known].place ?? place
      happenings[known].when = happenings[known].when ?? draft.when
      happenings[known].actor = happenings[known].actor ?? pending.actor
      happenings[known].lastSentence = pending.sentence
      if kind == .strike || happenings[known].kind == .attack { happenings[known].kind = kind }
      happenings[known].drafts.append(index)
      happenings[known].counts[draft.predicate] = pending.sentence
    } else {
      happenings.append(
        Happening(
          kind: kind, place: place, when: draft.when, actor: pending.actor,
          lastSentence: pending.sentence, drafts: [index],
          counts: [draft.predicate: pending.sentence]))
    }
  }

  /// Whether it counts the dead a second time, elsewhere in the text, and neither names the place nor
  /// speaks of the toll: that will be another attack.
  private func isAnother(
    _ pending: PendingDraft, than happening: Happening, _ place: String?
  ) -> Bool {
    guard Self.family(happening.kind) == 0, pending.match.value?.count != nil, place == nil,
      let sentence = happening.counts[pending.draft.predicate]
    else { return false }
    return sentence != pending.sentence
      && !pending.match.pattern.when.contains { $0.filters.contains("toll") }
  }

  private static func place(of draft: Draft) -> String? {
    if case .at(let place)? = draft.place { return place }
    if draft.predicate.text == "took-place-at", case .entities(let places) = draft.value {
      return places.first
    }
    if draft.subjectKind == .place, !draft.subject.isEmpty { return draft.subject }
    return nil
  }

  private func fits(
    _ happening: Happening, _ kind: DraftEvent.Kind, _ place: String?, _ when: DraftTime?,
    _ sentence: Int, _ actor: String?
  ) -> Bool {
    guard Self.family(happening.kind) == Self.family(kind),
      sentence - happening.lastSentence <= Self.nearby
    else { return false }
    let isSamePlace =
      place == nil || happening.place == nil || place == happening.place
      || NameFolding.folded(place ?? "") == NameFolding.folded(happening.place ?? "")
    let isSameTime = when?.date == happening.when?.date || isRecent(when, happening.when)
    let isSameActor =
      actor == nil || happening.actor == nil || actor == happening.actor
      || Self.family(kind) == 0
    return isSamePlace && isSameTime && isSameActor
  }

  /// Whether one of them has no date, and the other none that lies well before the report.
  private func isRecent(_ a: DraftTime?, _ b: DraftTime?) -> Bool {
    guard a == nil || b == nil else { return false }
    guard let date = (a ?? b)?.date, let published, let told = try? EDTF(date) else { return true }
    let (age, overflow) = published.bounds.earliest
      .subtractingReportingOverflow(told.bounds.earliest)
    return !overflow && age <= Self.news
  }

  /// What a report tells without a date is no older than this, in seconds.
  private static let news: Int64 = 14 * 86_400

  private static func family(_ kind: DraftEvent.Kind) -> Int {
    switch kind {
    case .attack, .strike: 0
    case .clash: 1
    case .arrest: 2
    case .displacement: 3
    case .deal: 4
    case .withdrawal: 5
    case .advance: 6
    case .other: 7
    }
  }

  // MARK: - Names

  private func event(_ happening: Happening) -> DraftEvent {
    let opening = lexicon.eventNames[happening.kind.rawValue] ?? happening.kind.rawValue
    var name = opening
    if let place = happening.place {
      name += " " + place
    } else {
      name = opening.split(separator: " ").dropLast().joined(separator: " ")
      if let actor = happening.actor { name += " by " + actor }
    }
    if let when = happening.when { name += ", " + day(when) }
    return DraftEvent(
      kind: happening.kind, name: name, actor: happening.actor, place: happening.place,
      when: happening.when)
  }

  /// "4 April 2017" for a day or a month, else the report's words or the date as it is written.
  private func day(_ when: DraftTime) -> String {
    let parts = when.date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let year = parts[0], let month = parts[1],
      lexicon.dates.monthNames.indices.contains(month - 1)
    else { return when.said ?? when.date }
    let name = "\(lexicon.dates.monthNames[month - 1]) \(year)"
    guard parts.count == 3 else { return name }
    return parts[2].map { "\($0) \(name)" } ?? when.said ?? when.date
  }
}
