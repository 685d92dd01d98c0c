@testable import ClaimsModel
@testable import ClaimsReconcile

/// Numbers that look random, the same for the same seed (splitmix64).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Statements of every kind, dated and undated, affirmed and denied.
struct RandomStatements {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Two statements of one predicate.
  mutating func pair() -> (Statement, Statement) {
    let predicate = pick(Vocabulary.predicates)
    return (statement(of: predicate), statement(of: predicate))
  }

  mutating func statement(of predicate: Predicate) -> Statement {
    var statement = Statement.claim(predicate.id.text, value(of: predicate.kind))
      .by(pick(["sohr", "sana", "afp"]), report: Int64(below(3)))
    statement.published = pick([nil, "2018-02-08", "2018-02-09", "2018-02-09", "2018-02"]).map(edtf)
    statement.claim.when = when()
    if below(4) == 0 { statement.claim.polarity = .denied }
    statement.claim.hedge = pick([.asserted, .asserted, .asserted, .possible, .alleged, .intended])
    if below(3) == 0 { statement.claim.place = place() }
    if below(5) == 0 { statement.claim.attribution = .source(SourceID(unchecked: "sohr")) }
    return statement
  }

  mutating func value(of kind: ValueKind) -> ClaimValue {
    switch below(12) {
    case 0: return .unknown
    case 1: return .notStated
    case 2 where kind.canBeNone: return .nothing
    default: break
    }
    switch kind {
    case .quantity: return .quantity(quantity())
    case .entity: return .entities(choice(["government", "army", "tigers", "rebels", "russia"]))
    case .place: return .entities(choice(["syria", "idlib", "saraqib", "khan-shaykhun", "hama"]))
    case .text: return .text(pick(["a deal", "A  deal", "no deal"]))
    case .flag: return .flag(below(2) == 0)
    case .date:
      return .dated(
        pick(["2017", "2017-06", "2017-06-30", "2017~", "2017-12?", "[2017-01,2017-12]", "2018/.."])
      )
    }
  }

  mutating func quantity() -> Quantity {
    let words = [
      "80", "more than 80", "at least 79", "up to 400", "nearly 400", "about 400", "about 250",
      "dozens", "ten of villages", "hundreds", "between 70 and 86", "0", "81",
    ]
    guard case .quantity(let read) = ClaimValue.quantity(pick(words)) else { return quantity() }
    return Quantity(
      said: read.said, readings: read.readings,
      unit: read.unit ?? pick([nil, nil, nil, "villages", "km²", "hectares"]),
      population: pick([nil, nil, nil, "including relatives"]))
  }

  private mutating func choice(_ ids: [String]) -> EntityChoice {
    let some = ids.shuffled(using: &random).prefix(1 + below(3)).map(EntityID.init(unchecked:))
    // One to three were drawn, so there is a choice.
    return (below(3) == 0 ? .one(of: some) : .all(of: some)) ?? .all([])
  }

  private mutating func when() -> ClaimTime? {
    let dates = [
      "2018-02-09", "2018-02-09", "2018-02-08", "2018-02", "2018-02~", "2018-02-09?",
      "2018-02-01/..", "../2018-02-09", "2018-02-01/2018-02-08", "2018",
    ]
    switch below(15) {
    case 0...2: return nil
    case 3: return .unknown(said: nil)
    case 4: return .never(said: nil)
    default: return ClaimTime(edtf(pick(dates)), reading: below(2) == 0 ? .at : .throughout)
    }
  }

  private mutating func place() -> ClaimPlace? {
    let places = ["saraqib", "idlib", "hama"].map(EntityID.init(unchecked:))
    switch below(6) {
    case 0: return .unknown
    case 1: return .nowhere
    case 2: return ClaimPlace.one(of: places.shuffled(using: &random).prefix(2))
    default: return .at(pick(places))
    }
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  mutating func shuffled<T>(_ elements: [T]) -> [T] { elements.shuffled(using: &random) }
}
