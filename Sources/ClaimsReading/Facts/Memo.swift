/// What was found before, also that nothing was. Bounded: a text may be long.
final class Memo<Key: Hashable, Value> {
  private static var most: Int { 4096 }

  private var known: [Key: Value?] = [:]

  func value(_ key: Key, or find: () -> Value?) -> Value? {
    if let found = known[key] { return found }
    let found = find()
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    known[key] = .some(found)
    return found
  }
}
