import ClaimsModel

/// The answers that a question can have, as far as its claims tell them apart.
///
/// For entities: each one named, and something else. For quantities: the ends of what is said, and a
/// number between every two and beyond.
struct Worlds {
  private enum Answers {
    case entities([EntityID?], EntityTree)
    case numbers([Double], unit: String?, population: String?)
  }

  private let answers: Answers
  private let predicate: Predicate

  /// Nil where the kind of value cannot be laid out so.
  init?(of claims: [Claim], _ view: QuestionView) {
    predicate = view.predicate
    switch view.predicate.kind {
    case .entity, .place:
      let named = Set(claims.flatMap { $0.value.choice?.entities ?? [] }).sorted()
      answers = .entities(named + [nil], view.entities.tree)
    case .quantity:
      let quantities = claims.compactMap(\.value.quantity)
      guard let first = quantities.first else { return nil }
      answers = .numbers(
        Self.points(of: quantities, isWhole: view.predicate.isWhole),
        unit: first.unit ?? view.predicate.unit, population: first.population)
    case .text, .flag, .date: return nil
    }
  }

  /// The worlds that a claim leaves; nil for one that says nothing here: silence, an unknown without
  /// alternatives, several at once, another unit.
  func left(by claim: Claim) -> WorldSet? {
    let isDenied = claim.netPolarity == .denied
    switch answers {
    case .entities(let named, let tree):
      guard let choice = claim.value.choice else { return nil }
      if case .all(let ids) = choice, ids.count > 1 { return nil }
      return WorldSet(worlds: named.count) { world in
        let isNamed = choice.entities.contains { entity in
          named[world].map { $0 == entity || tree.isInside($0, entity) } ?? false
        }
        return isNamed != isDenied
      }
    case .numbers(let points, let unit, let population):
      guard let quantity = claim.value.quantity, (quantity.unit ?? predicate.unit) == unit,
        quantity.population == population
      else { return nil }
      return WorldSet(worlds: points.count) { world in
        quantity.readings.contains {
          $0.hard.contains(.exactly(points[world])) != isDenied
        }
      }
    }
  }

  private static func points(of quantities: [Quantity], isWhole: Bool) -> [Double] {
    let ends = Set(
      quantities.flatMap(\.readings).flatMap { [$0.hard.lower.value, $0.hard.upper.value] }
        .compactMap(\.self)
    ).sorted()
    guard let low = ends.first, let high = ends.last else { return [0] }
    var points = ends + [low - 1, high + 1]
    for (a, b) in zip(ends, ends.dropFirst()) { points.append((a + b) / 2) }
    guard isWhole else { return Set(points).sorted() }
    return Set(points.flatMap { [$0.rounded(.down), $0.rounded(.up), $0.rounded(.down) + 1] })
      .filter { $0 >= 0 }.sorted()
  }
}

extension ClaimValue {
  var choice: EntityChoice? { if case .entities(let choice) = self { choice } else { nil } }
  var quantity: Quantity? { if case .quantity(let quantity) = self { quantity } else { nil } }
}
