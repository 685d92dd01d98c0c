import ClaimsModel

/// The statements of one question in kinds: those of one kind compare alike with any other statement,
/// but for who says them. Kinds that say the same of different times are of one answer.
///
/// Statements go by their places in `ordered`, sides and speakers by numbers. O(n) of the statements.
final class StatementKinds {
  /// Statements that compare alike.
  struct Kind {
    /// Their places, ascending; never empty.
    var members: [Int]
    /// What a finding gathers them by: a place in `sides`.
    let side: Int
    /// The predicate they follow from.
    let via: PredicateID?
    /// When it can meet others; nil for any time. See `TimeComparison.reach`.
    let reach: ClosedRange<Int64>?
    /// When it was, as far as comparing looks at it: a place in `times`.
    let time: Int
    /// Whether any of them is verified.
    var isVerified = false
  }

  /// All of a statement that comparing two times looks at, but whether it is of all time.
  private struct Time: Hashable {
    let when: ClaimTime?
    let published: EDTF?
  }

  /// In ascending order of claims.
  let ordered: [Statement]
  private(set) var kinds: [Kind] = []
  /// The kinds of each answer.
  private(set) var answers: [MeetingKinds] = []
  /// Of each statement, its kind: a place in `kinds`.
  private var kindOf: [Int] = []
  /// Their positions in words that nothing else shares, each once. See `Statement.sideKey`.
  private(set) var sides = Interning<String>()
  /// The times of which they speak, each once.
  private var times = Interning<Time>()
  /// Of each statement, who says it.
  let speakers: [Int]
  /// Of each statement, its report, and when that was published.
  private let reports: [ReportID]
  private let published: [TimeBounds?]
  /// Of each kind, the places among its members, those of one speaker together.
  private var byVoice: [[Int]] = []

  init(_ ordered: [Statement], of predicate: Predicate) {
    self.ordered = ordered
    var voices = Interning<Speaker>()
    speakers = ordered.map { voices.number(of: $0.speaker) }
    reports = ordered.map(\.report)
    published = ordered.map { $0.published?.bounds }
    var places: [Likeness: Int] = [:]
    var said = Interning<Said>()
    var answers: [[Int]] = []
    // A claim that comes twice is not held against itself: such statements stand for themselves.
    let repeated = Self.repeated(ordered)
    for (index, statement) in ordered.enumerated() {
      let likeness = Likeness(
        statement, predicate, own: repeated.contains(statement.id) ? index : nil)
      if let place = places[likeness] {
        kinds[place].members.append(index)
        if statement.status == .verified { kinds[place].isVerified = true }
        kindOf.append(place)
      } else {
        kindOf.append(kinds.count)
        places[likeness] = kinds.count
        let answer = said.number(of: likeness.said)
        if answer == answers.count { answers.append([]) }
        answers[answer].append(kinds.count)
        kinds.append(
          Kind(
            members: [index], side: sides.number(of: statement.sideKey), via: statement.via,
            reach: TimeComparison.reach(of: statement, of: predicate),
            time: times.number(of: Time(when: likeness.when, published: likeness.published)),
            isVerified: statement.status == .verified))
      }
    }
    self.answers = answers.map { MeetingKinds($0.map { (number: $0, reach: kinds[$0].reach) }) }
    byVoice = kinds.map { kind in
      kind.members.indices.sorted {
        (speakers[kind.members[$0]], $0) < (speakers[kind.members[$1]], $1)
      }
    }
  }

  private static func repeated(_ ordered: [Statement]) -> Set<ClaimID> {
    Set(zip(ordered, ordered.dropFirst()).filter { $0.id == $1.id }.map(\.0.id))
  }

  /// The kind of a statement.
  func kind(of place: Int) -> Int { kindOf[place] }

  /// How many times they speak of.
  var timeCount: Int { times.values.count }

  /// The places among the members of a kind, those of one speaker together, speakers ascending.
  func byVoice(of kind: Int) -> [Int] { byVoice[kind] }

  /// The direct statements by position, the one with the lowest claim first; with each, what its
  /// statements share.
  var positions: [(side: String, statements: [Statement])] {
    var groups: [Int: Int] = [:]
    var positions: [(side: String, statements: [Statement])] = []
    for (place, statement) in ordered.enumerated() where statement.via == nil {
      let side = kinds[kindOf[place]].side
      if let group = groups[side] {
        positions[group].statements.append(statement)
      } else {
        groups[side] = positions.count
        positions.append((sides[side], [statement]))
      }
    }
    return positions
  }

  /// Whether statements of two kinds are held against each other: not a claim against itself, nor two
  /// kinds that follow from one predicate, for they meet there.
  func meet(_ a: Kind, _ b: Kind) -> Bool {
    (a.via == nil || a.via != b.via) && ordered[a.members[0]].id != ordered[b.members[0]].id
  }

  /// Whether a statement of one kind and one of another are held against each other, or two of one.
  func arePaired(_ a: Int, _ b: Int) -> Bool {
    a == b ? kinds[a].via == nil && kinds[a].members.count > 1 : meet(kinds[a], kinds[b])
  }

  /// Whether one of two conflicting statements takes the place of the other: one speaker corrects in a
  /// later report what it said before.
  func supersedes(_ a: Int, _ b: Int) -> Bool {
    guard speakers[a] == speakers[b], let x = published[a], let y = published[b], !x.overlaps(y)
    else { return false }
    return reports[a] != reports[b]
  }
}

/// All that comparing two statements looks at, but for who says them.
private struct Likeness: Hashable {
  let said: Said
  let when: ClaimTime?
  /// Where it plays a part beside the date of the claim.
  let published: EDTF?

  init(_ statement: Statement, _ predicate: Predicate, own: Int?) {
    said = Said(statement, own: own)
    when = statement.claim.when
    let isDated = predicate.aspect == .timeless ? !predicate.isCumulative : when?.dated != nil
    published = isDated ? nil : statement.published
  }
}

/// All of that but the time: what `Comparer.compareBesideTime` looks at.
private struct Said: Hashable {
  let value: ClaimValue
  let polarity: Polarity
  let hedge: Hedge
  let place: ClaimPlace?
  let isNever: Bool
  let via: PredicateID?
  /// Set for a statement that is of no kind with others.
  let own: Int?

  init(_ statement: Statement, own: Int?) {
    let claim = statement.claim
    (value, polarity, hedge, place) = (claim.value, claim.polarity, claim.hedge, claim.place)
    isNever = claim.when?.isNever == true
    via = statement.via
    self.own = own
  }
}

/// Numbers for values, from 0 in the order in which they first come.
struct Interning<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  subscript(number: Int) -> Value { values[number] }
}

extension Interning: Sendable where Value: Sendable {}
