/// What a redaction left out, and what that may need a second look it left in: how many of each kind.
package struct RedactionLedger: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// In the singular: “name of a source”.
    package let noun: String
    package var count: Int
  }

  /// In the order in which they were first met.
  package private(set) var leftOut: [Entry] = []
  package private(set) var leftIn: [Entry] = []

  mutating func leaveOut(_ noun: String, _ count: Int = 1) { Self.add(noun, count, to: &leftOut) }
  mutating func leaveIn(_ noun: String, _ count: Int = 1) { Self.add(noun, count, to: &leftIn) }

  /// Counts what is there, and gives nothing in its place.
  mutating func drop<Value>(_ value: Value?, _ noun: String) -> Value? {
    if value != nil { leaveOut(noun) }
    return nil
  }

  private static func add(_ noun: String, _ count: Int, to entries: inout [Entry]) {
    guard count > 0 else { return }
    if let place = entries.firstIndex(where: { $0.noun == noun }) {
      entries[place].count += count
    } else {
      entries.append(Entry(noun: noun, count: count))
    }
  }
}
