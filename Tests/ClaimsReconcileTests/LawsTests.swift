import Testing

@testable import ClaimsModel
@testable import ClaimsReconcile

/// What holds of every comparison, over thousands of pairs that look random.
@Suite("Laws of comparison")
struct LawsTests {
  private static let count = 3_000

  @Test("Symmetric: the other way round, the same verdict, matter and weight")
  func symmetric() {
    var random = RandomStatements(seed: 1)
    for _ in 0..<Self.count {
      let (a, b) = random.pair()
      let (there, back) = (compare(a, b), compare(b, a))
      #expect(there.verdict == back.verdict, "\(a) \(b)")
      #expect(there.matter == back.matter, "\(a) \(b)")
      #expect(there.severity == back.severity, "\(a) \(b)")
      #expect(there.compared == back.compared.reversed(), "\(a) \(b)")
      #expect(Set(there.caveats) == Set(back.caveats), "\(a) \(b)")
    }
  }

  @Test("Reflexive: a claim and its copy elsewhere are never in conflict")
  func reflexive() {
    var random = RandomStatements(seed: 2)
    for _ in 0..<Self.count {
      let a = random.pair().0
      #expect(!compare(a, a.by("copycat")).isConflict, "\(a)")
    }
  }

  @Test("Monotone: a narrower answer never takes a conflict away, nor weighs less")
  func monotone() {
    var random = RandomStatements(seed: 3)
    var conflicts = 0
    for _ in 0..<Self.count {
      let (a, b) = random.pair()
      let before = compare(a, b)
      guard before.isConflict, a.claim.polarity == .affirmed,
        let narrower = random.narrowed(a.claim.value)
      else { continue }
      conflicts += 1
      let after = compare(a.changed { $0.claim.value = narrower }, b)
      #expect(after.isConflict, "\(a) \(narrower) \(b)")
      // The very words denied are a contradiction even where, being vague, they deny their parts less.
      guard before.verdict != .contradictory else { continue }
      #expect(after.severity >= before.severity, "\(a) \(narrower) \(b)")
    }
    #expect(conflicts > 80)
  }

  @Test("An unknown conflicts with nothing, and silence neither agrees nor conflicts")
  func absence() {
    var random = RandomStatements(seed: 4)
    for _ in 0..<Self.count {
      let (a, b) = random.pair()
      #expect(!compare(a.changed { $0.claim.value = .unknown }, b).isConflict, "\(a) \(b)")
      let silent = compare(a.changed { $0.claim.value = .notStated }, b)
      #expect(silent.verdict == .notComparable, "\(a) \(b)")
    }
  }

  @Test("A conflict without caveats is a contradiction, and only such a one")
  func certainty() {
    var random = RandomStatements(seed: 5)
    for _ in 0..<Self.count {
      let (a, b) = random.pair()
      let outcome = compare(a, b)
      guard outcome.isConflict else {
        #expect(outcome.severity == .note, "\(a) \(b)")
        continue
      }
      #expect((outcome.severity == .contradiction) == outcome.caveats.isEmpty, "\(a) \(b)")
      let undated = a.claim.when == nil || b.claim.when == nil
      if undated && Vocabulary.predicate(a.claim.predicate).aspect != .timeless {
        #expect(outcome.severity == .tension, "\(a) \(b)")
      }
    }
  }

  @Test("No outcome belongs to two rules, and every conflict belongs to one")
  func oneRule() {
    var random = RandomStatements(seed: 6)
    for _ in 0..<Self.count {
      let (a, b) = random.pair()
      let outcome = compare(a, b)
      let rules = RuleCatalog.pairRules.filter { $0.covers(outcome) }
      #expect(rules.count <= 1, "\(a) \(b)")
      if outcome.isConflict { #expect(rules.count == 1, "\(a) \(b)") }
    }
  }
}

extension RandomStatements {
  /// A value that leaves strictly less possible, reading by reading; nil where there is none at hand.
  fileprivate mutating func narrowed(_ value: ClaimValue) -> ClaimValue? {
    switch value {
    case .quantity(let quantity):
      let readings = quantity.readings.map { reading in
        Quantity.Reading(below(2) == 0 ? reading.soft : lowest(of: reading.soft))
      }
      return .quantity(
        Quantity(
          said: "narrower", readings: readings, unit: quantity.unit,
          population: quantity.population))
    case .entities(.oneOf(let ids)): return .entities(.all([pick(ids)]))
    case .date(let date, _):
      let bounds = date.bounds
      let end = below(2) == 0 ? bounds.earliest : bounds.latest
      guard end != .min, end != .max else { return nil }
      return .date(.day(CalendarDay(containing: end)), said: nil)
    case .entities(.all), .text, .flag, .unknown, .notStated: return nil
    }
  }

  /// The range's first whole number alone.
  private func lowest(of range: NumberRange) -> NumberRange {
    guard let first = range.wholeNumbers()?.lower.value else { return range }
    return .exactly(first)
  }
}
