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
      guard before.isConflict, a.claim.netPolarity == .affirmed,
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
      let undated = [a, b].contains { $0.claim.when == nil || $0.claim.when?.isUnknown == true }
      let isOfAllTime = [a, b].contains { $0.claim.temporalExtent == .all }
      if undated && !isOfAllTime && Vocabulary.predicate(a.claim.predicate).aspect != .timeless {
        #expect(outcome.severity == .tension, "\(a) \(b)")
      }
    }
  }

  @Test("What is said of all of time, or of all places, meets every other, without a caveat of it")
  func universal() {
    var random = RandomStatements(seed: 7)
    var conflicts = 0
    for _ in 0..<Self.count {
      let (a, b) = random.pair()
      // Of one moment and place there is no such caveat either.
      let (x, y) = (a.on("2018-02-09").at("saraqib"), b.on("2018-02-09").at("saraqib"))
      guard Vocabulary.predicate(a.claim.predicate).aspect != .timeless,
        x.claim.polarity == .denied, y.claim.polarity == .affirmed, compare(x, y).isConflict,
        x.claim.value.kind != nil
      else { continue }
      conflicts += 1
      let (never, nowhere) = (x.never.affirmed, x.nowhere.affirmed)
      for other in [y, y.undated, y.atUnknownTime, y.throughout("2011")] {
        #expect(compare(never, other).verdict == compare(x, y).verdict, "\(x) \(other)")
        #expect(Set(compare(never, other).caveats) == Set(compare(x, y).caveats), "\(x) \(other)")
      }
      for other in [y, y.at("hama"), y.at("hama", "idlib"), y.atUnknownPlace] {
        #expect(compare(nowhere, other).verdict == compare(x, y).verdict, "\(x) \(other)")
        #expect(Set(compare(nowhere, other).caveats) == Set(compare(x, y).caveats), "\(x) \(other)")
      }
    }
    #expect(conflicts > 15)
  }

  @Test("What is not known of time or place adds a caveat and takes no conflict away")
  func unknownCircumstances() {
    var random = RandomStatements(seed: 8)
    for _ in 0..<Self.count {
      let (a, b) = random.pair()
      let (x, y) = (a.on("2018-02-09").at("saraqib"), b.on("2018-02-09").at("saraqib"))
      guard Vocabulary.predicate(a.claim.predicate).aspect != .timeless else { continue }
      let known = compare(x, y)
      for open in [x.atUnknownTime, x.atUnknownPlace, x.at("saraqib", "hama")] {
        let outcome = compare(open, y)
        #expect(outcome.isConflict == known.isConflict, "\(open) \(y)")
        if outcome.isConflict { #expect(outcome.severity == .tension, "\(open) \(y)") }
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
    case .entities(.all), .text, .flag, .unknown, .notStated, .nothing: return nil
    }
  }

  /// The range's first whole number alone.
  private func lowest(of range: NumberRange) -> NumberRange {
    guard let first = range.wholeNumbers()?.lower.value else { return range }
    return .exactly(first)
  }
}
