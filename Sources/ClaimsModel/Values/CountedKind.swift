/// Which kinds of things counted are part of which: fighters are people, villages are among “towns
/// and villages”.
package enum CountedKind {
  /// Whether everything counted as `part` is also counted as `whole`: false for a kind and itself.
  ///
  /// Units are named as `Quantity.unit` folds them. Lists joined by “and”, “or” or a comma hold each
  /// of their members.
  package static func isPart(_ part: String, of whole: String) -> Bool {
    let (parts, wholes) = (members(part), members(whole))
    guard parts != wholes else { return false }
    return parts.allSatisfy { part in
      wholes.contains { $0 == part || (wider[$0] ?? []).contains(part) }
    }
  }

  /// Whether kinds of this name are known to be parts, or to have them.
  static func isKnown(_ kind: String) -> Bool {
    wider[kind] != nil || wider.values.contains { $0.contains(kind) }
  }

  /// What a list joins; of anything else, itself.
  static func members(_ unit: String) -> Set<String> {
    let lists = unit.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    return Set(
      lists.flatMap { words in
        words.split { ["and", "or", "&"].contains($0) }.map { $0.joined(separator: " ") }
      })
  }

  /// Members are one step down: no kind here has kinds below its members.
  private static let wider: [String: Set<String>] = [
    "people": [
      "adults", "children", "civilians", "detainees", "elders", "fighters", "girls",
      "boys", "hostages", "journalists", "medics", "members", "men", "militants", "militiamen",
      "policemen", "prisoners", "refugees", "residents", "soldiers", "terrorists", "troops",
      "women",
    ],
    "children": ["boys", "girls"],
    "civilians": ["children", "women", "journalists", "medics", "girls", "boys"],
    "settlements": ["villages", "towns", "cities", "hamlets", "farms"],
    "localities": ["villages", "towns", "cities", "hamlets", "farms"],
    "vehicles": ["cars", "trucks", "tanks", "buses", "ambulances"],
  ]
}
