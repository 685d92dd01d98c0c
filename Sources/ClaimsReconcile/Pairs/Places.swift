/// Places in ascending order, one at least: most are one, and that takes no array.
struct Places {
  let first: Int
  private var others: [Int] = []

  init(_ first: Int) { self.first = first }

  var count: Int { 1 + others.count }

  var isOne: Bool { others.isEmpty }

  var all: [Int] { [first] + others }

  /// - Parameter place: above all that are in it.
  mutating func append(_ place: Int) { others.append(place) }

  func append(to places: inout [Int]) {
    places.append(first)
    places += others
  }
}
