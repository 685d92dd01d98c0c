import ClaimsModel
import ClaimsReading

/// What is known of a happening: which kind it is, whose, where it was and when, as often as it is
/// told.
struct EventFacts {
  var kind: DraftEvent.Kind?
  var actors: [(name: String, entity: EntityID)] = []
  var places: [(name: String, place: Place)] = []
  var times: [EDTF] = []
  /// When it was reported, where nothing says when it took place.
  var reported: EDTF?
}

/// How far two happenings may be one: by kind, who did it, place and time, each of which speaks for it,
/// against it or not at all.
struct EventLikeness {
  let parts: [ScorePart]

  var score: Int { parts.reduce(0) { $0 + $1.points } }

  init(_ a: EventFacts, _ b: EventFacts, in tree: EntityTree) {
    parts = [
      Self.kinds(a, b), Self.actors(a, b, in: tree), Self.places(a, b, in: tree), Self.times(a, b),
    ]
  }

  private static func actors(_ a: EventFacts, _ b: EventFacts, in tree: EntityTree) -> ScorePart {
    guard let first = a.actors.first, !b.actors.isEmpty else {
      return ScorePart("whose they are is not told of both", 0)
    }
    for x in a.actors {
      if b.actors.contains(where: { $0.entity == x.entity }) {
        return ScorePart("both are of \(x.name)", 25)
      }
    }
    let isPart = a.actors.contains { x in
      b.actors.contains {
        tree.isInside($0.entity, x.entity) || tree.isInside(x.entity, $0.entity)
      }
    }
    return isPart
      ? ScorePart("\(first.name) is part of the other, or the other of it", 15)
      : ScorePart("one is of \(first.name), the other is not", -30)
  }

  private static func kinds(_ a: EventFacts, _ b: EventFacts) -> ScorePart {
    guard let x = a.kind, let y = b.kind, x != .other, y != .other else {
      return ScorePart("what kind they are is not told of both", 0)
    }
    if x == y { return ScorePart("both are of the kind “\(x.rawValue)”", 30) }
    let violent: Set<DraftEvent.Kind> = [.attack, .strike, .clash]
    return violent.isSuperset(of: [x, y])
      ? ScorePart("one is told as \(x.rawValue), one as \(y.rawValue)", 15)
      : ScorePart("one is of the kind “\(x.rawValue)”, one “\(y.rawValue)”", -30)
  }

  /// The best that any two of their places come to.
  private static func places(
    _ a: EventFacts, _ b: EventFacts, in tree: EntityTree
  ) -> ScorePart {
    let pairs = a.places.flatMap { x in b.places.map { y in place(x, y, in: tree) } }
    return pairs.max { $0.points < $1.points }
      ?? ScorePart("where they took place is not told of both", 0)
  }

  private static func place(
    _ a: (name: String, place: Place), _ b: (name: String, place: Place), in tree: EntityTree
  ) -> ScorePart {
    switch PlaceRelation(of: a.place, to: b.place, in: tree) {
    case .same: ScorePart("both in \(a.name)", 35)
    case .inside: ScorePart("\(a.name) lies in \(b.name)", 25)
    case .contains: ScorePart("\(b.name) lies in \(a.name)", 25)
    case .disjoint: ScorePart("\(a.name) and \(b.name) lie apart", -60)
    case .notComparable: ScorePart("how \(a.name) lies to \(b.name) is not known", 0)
    }
  }

  private static func times(_ a: EventFacts, _ b: EventFacts) -> ScorePart {
    let pairs = a.times.flatMap { x in b.times.map { y in time(x, y) } }
    return pairs.max { $0.points < $1.points } ?? news(a, b) ?? news(b, a)
      ?? ScorePart("when they took place is not told of both", 0)
  }

  /// What is reported without a date is mostly of about that time.
  private static func news(_ told: EventFacts, _ dated: EventFacts) -> ScorePart? {
    guard told.times.isEmpty, let reported = told.reported, !dated.times.isEmpty else { return nil }
    let isNear = dated.times.contains { time in
      let (age, overflow) = reported.bounds.latest.subtractingReportingOverflow(
        time.bounds.earliest)
      return !overflow && age >= -day && age <= 31 * day
    }
    return isNear
      ? ScorePart("the one was reported on \(reported), within a month of the other", 10)
      : ScorePart(
        "the one was reported on \(reported), without a date; the other was not then", -20)
  }

  private static let day: Int64 = 86_400

  /// The wider the wider of the two is, the less it says that they overlap.
  private static func time(_ a: EDTF, _ b: EDTF) -> ScorePart {
    let (x, y) = (a.bounds, b.bounds)
    guard x.overlaps(y) else {
      let gap = max(x.earliest, y.earliest).subtractingReportingOverflow(min(x.latest, y.latest))
      // Days are told one off, by midnight and by time zone.
      return !gap.overflow && gap.partialValue <= day
        ? ScorePart("\(a) and \(b) lie next to each other", -10)
        : ScorePart("\(a) and \(b) lie apart", -60)
    }
    let length = max(length(x), length(y))
    let words = a == b ? "both on \(a)" : "\(a) and \(b) overlap"
    if length <= day { return ScorePart(words, 35) }
    return ScorePart(words, length <= 31 * day ? 20 : 10)
  }

  private static func length(_ bounds: TimeBounds) -> Int64 {
    let (length, overflow) = bounds.latest.subtractingReportingOverflow(bounds.earliest)
    return overflow ? .max : length
  }
}

extension DraftEvent.Kind {
  /// The kind that the name of an event says; nil where it says none.
  init?(named name: String) {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    let found = words.lazy.compactMap { word -> Self? in
      Self.words[word] ?? Self.words[word.hasSuffix("es") ? String(word.dropLast(2)) : word]
        ?? Self.words[word.hasSuffix("s") ? String(word.dropLast()) : word]
    }.first
    guard let found else { return nil }
    self = found
  }

  private static let words: [String: DraftEvent.Kind] = [
    "attack": .attack, "assault": .attack, "massacre": .attack, "explosion": .attack,
    "blast": .attack, "ambush": .attack, "strike": .strike, "airstrike": .strike, "raid": .strike,
    "bombing": .strike, "bombardment": .strike, "shelling": .strike, "clash": .clash,
    "battle": .clash, "fighting": .clash, "arrest": .arrest, "detention": .arrest,
    "abduction": .arrest, "kidnapping": .arrest, "displacement": .displacement,
    "exodus": .displacement, "deal": .deal, "agreement": .deal, "truce": .deal, "ceasefire": .deal,
    "withdrawal": .withdrawal, "retreat": .withdrawal, "exit": .withdrawal,
    "pullout": .withdrawal, "departure": .withdrawal, "evacuation": .withdrawal,
    "breakout": .withdrawal, "advance": .advance, "offensive": .advance,
  ]
}
