import ClaimsModel

/// The statements of one question in kinds: those of one kind compare alike with any other statement,
/// but for who says them. Kinds that say the same of different times are of one answer.
///
/// Statements go by their places in `ordered`, answers, sides and speakers by numbers. O(n) of the
/// statements; what only conflicts need is worked out when there is one.
final class StatementKinds {
  /// Statements that compare alike.
  struct Kind {
    var members: Places
    /// What they say: a place in `answers`.
    let answer: Int
    /// When it was, as far as comparing looks at it: a place in `firstOfTimes`.
    let time: Int
    /// Whether any of them is verified.
    var isVerified = false
  }

  /// In ascending order of claims.
  let ordered: [Statement]
  let kinds: [Kind]
  let answers: [Answer]
  /// Of each statement, its kind: a place in `kinds`.
  private let kindOf: [Int]
  /// The first statement of each side.
  private let firstOfSides: [Int]
  /// The first statement of each time that they speak of.
  let firstOfTimes: [Int]
  /// Of each of these, when its statements can meet others; nil for any time. See
  /// `TimeComparison.reach`.
  private let reaches: [ClosedRange<Int64>?]
  /// Whether every two kinds are held against each other: nothing follows from other claims.
  private let areAllPaired: Bool
  private var meetings: [MeetingKinds?]
  private var byVoice: [Int: [Int]] = [:]

  /// Of each statement, who says it.
  private(set) lazy var speakers: [Int] = {
    var voices = Numbering<Speaker>()
    return ordered.map { voices.number(of: $0.speaker) }
  }()

  init(_ ordered: [Statement], of predicate: Predicate) {
    var answers = AnswerTable(of: predicate, expecting: min(ordered.count, 64))
    var times = Numbering<StatedTime>(expecting: ordered.count)
    var (firstOfTimes, reaches): ([Int], [ClosedRange<Int64>?]) = ([], [])
    var places = Numbering<KindKey>(expecting: ordered.count)
    var kinds: [Kind] = []
    var kindOf: [Int] = []
    kinds.reserveCapacity(ordered.count)
    kindOf.reserveCapacity(ordered.count)
    // A claim that comes twice is not held against itself: such statements stand for themselves.
    let repeated = Self.repeated(ordered)
    for (index, statement) in ordered.enumerated() {
      let isRepeated = !repeated.isEmpty && repeated.contains(statement.id)
      let answer = answers.place(
        of: statement, at: index, isAlone: isRepeated, kindToCome: kinds.count)
      let time = times.number(of: StatedTime(statement, of: predicate))
      if time == reaches.count {
        firstOfTimes.append(index)
        reaches.append(TimeComparison.reach(of: statement, of: predicate))
      }
      let place = places.number(of: KindKey(answer: answer, time: time))
      if place == kinds.count {
        kinds.append(Kind(members: Places(index), answer: answer, time: time))
        if answers.all[answer].kinds.first != place { answers.all[answer].kinds.append(place) }
      } else {
        kinds[place].members.append(index)
      }
      if statement.status == .verified { kinds[place].isVerified = true }
      kindOf.append(place)
    }
    areAllPaired = repeated.isEmpty && ordered.allSatisfy { $0.via == nil }
    (self.ordered, self.kinds, self.kindOf) = (ordered, kinds, kindOf)
    (self.firstOfTimes, self.reaches) = (firstOfTimes, reaches)
    (self.answers, firstOfSides) = (answers.all, answers.firstOfSides)
    meetings = Array(repeating: nil, count: answers.all.count)
  }

  private struct KindKey: Hashable {
    let answer: Int
    let time: Int
  }

  private static func repeated(_ ordered: [Statement]) -> Set<ClaimID> {
    var repeated: Set<ClaimID> = []
    for (a, b) in zip(ordered, ordered.dropFirst()) where a.id == b.id { repeated.insert(a.id) }
    return repeated
  }

  /// Of these places, ascending, the last one of each claim.
  func lastOfClaims(_ places: [Int]) -> [Int] {
    guard !areAllPaired else { return places }
    return places.enumerated().filter { index, place in
      index + 1 == places.count || ordered[place].id != ordered[places[index + 1]].id
    }.map(\.element)
  }

  /// The kind of a statement.
  func kind(of place: Int) -> Int { kindOf[place] }

  /// The side of a kind.
  func side(of kind: Int) -> Int { answers[kinds[kind].answer].side }

  var sideCount: Int { firstOfSides.count }

  /// What the statements of a side share, in words that no other side shares.
  func sideKey(_ side: Int) -> String { ordered[firstOfSides[side]].sideKey }

  /// The kinds of an answer, for finding those that can meet.
  func meetingKinds(of answer: Int) -> MeetingKinds {
    if let known = meetings[answer] { return known }
    let made = meetingKinds(of: [answer])
    meetings[answer] = made
    return made
  }

  /// The kinds of several answers; nothing is kept of them.
  func meetingKinds(of answers: [Int]) -> MeetingKinds {
    MeetingKinds(
      answers.flatMap { self.answers[$0].kinds.all }.map { ($0, reaches[kinds[$0].time]) })
  }

  /// The one kind of an answer; nil where it has several.
  func onlyKind(of answer: Int) -> Int? {
    answers[answer].kinds.isOne ? answers[answer].kinds.first : nil
  }

  /// Whether two kinds can speak of one time.
  func canMeet(_ a: Int, _ b: Int) -> Bool {
    guard let x = reaches[kinds[a].time], let y = reaches[kinds[b].time] else { return true }
    return x.overlaps(y)
  }

  /// The places among the members of a kind, those of one speaker together, speakers ascending.
  func byVoice(of kind: Int) -> [Int] {
    if let known = byVoice[kind] { return known }
    let (members, speakers) = (kinds[kind].members.all, speakers)
    let made = members.indices.sorted { (speakers[members[$0]], $0) < (speakers[members[$1]], $1) }
    byVoice[kind] = made
    return made
  }

  /// The direct statements by position, the one with the lowest claim first.
  var positions: [[Statement]] {
    var places = Array(repeating: -1, count: firstOfSides.count)
    var positions: [[Statement]] = []
    for (index, statement) in ordered.enumerated() where statement.via == nil {
      let side = side(of: kindOf[index])
      if places[side] < 0 {
        places[side] = positions.count
        positions.append([statement])
      } else {
        positions[places[side]].append(statement)
      }
    }
    return positions
  }

  /// Whether statements of two kinds are held against each other: not a claim against itself, nor two
  /// kinds that follow from one predicate, for they meet there.
  func meet(_ a: Kind, _ b: Kind) -> Bool {
    let via = answers[a.answer].via
    return (via == nil || via != answers[b.answer].via)
      && ordered[a.members.first].id != ordered[b.members.first].id
  }

  /// Whether a statement of one kind and one of another are held against each other, or two of one.
  func arePaired(_ a: Int, _ b: Int) -> Bool {
    if a == b { return !kinds[a].members.isOne && answers[kinds[a].answer].via == nil }
    return areAllPaired || meet(kinds[a], kinds[b])
  }

  /// Whether one of two conflicting statements takes the place of the other: one speaker corrects in a
  /// later report what it said before.
  func supersedes(_ a: Int, _ b: Int) -> Bool {
    guard speakers[a] == speakers[b], let x = ordered[a].published?.bounds,
      let y = ordered[b].published?.bounds, !x.overlaps(y)
    else { return false }
    return ordered[a].report != ordered[b].report
  }
}
