/// Numbers in groups that only ever grow together (union by size, paths halved).
struct JoinedNumbers {
  private var parents: [Int]
  private var sizes: [Int]
  /// Those that were joined.
  private(set) var all: [Int] = []
  /// How many groups there are of them.
  private(set) var count = 0

  private static let none = -1

  /// - Parameter count: what all numbers are below.
  init(count: Int) {
    parents = Array(repeating: Self.none, count: count)
    sizes = Array(repeating: 1, count: count)
  }

  /// All numbers below a bound, each a group of its own.
  init(apart count: Int) {
    self.init(count: count)
    for number in 0..<count { add(number) }
  }

  /// Takes all groups apart. O(numbers that were joined).
  mutating func clear() {
    for number in all { (parents[number], sizes[number]) = (Self.none, 1) }
    all.removeAll(keepingCapacity: true)
    count = 0
  }

  mutating func join(_ numbers: some Sequence<Int>) {
    var group: Int?
    for number in numbers {
      add(number)
      let top = top(of: number)
      group = group.map { unite($0, top) } ?? top
    }
  }

  private mutating func add(_ number: Int) {
    guard parents[number] == Self.none else { return }
    parents[number] = number
    all.append(number)
    count += 1
  }

  /// The number that stands for the group of another.
  mutating func top(of number: Int) -> Int {
    var here = number
    while parents[here] != here {
      parents[here] = parents[parents[here]]
      here = parents[here]
    }
    return here
  }

  /// How many numbers are in the group of another.
  mutating func size(of number: Int) -> Int { sizes[top(of: number)] }

  private mutating func unite(_ a: Int, _ b: Int) -> Int {
    guard a != b else { return a }
    let (small, large) = sizes[a] < sizes[b] ? (a, b) : (b, a)
    parents[small] = large
    sizes[large] += sizes[small]
    count -= 1
    return large
  }
}
