/// Numbers for values, from 0 in the order in which they first come.
struct Numbering<Value: Hashable> {
  private var numbers: [Value: Int]

  /// - Parameter count: of how many there may be.
  init(expecting count: Int = 0) { numbers = Dictionary(minimumCapacity: count) }

  var count: Int { numbers.count }

  mutating func number(of value: Value) -> Int {
    // One look-up, whether it is known or not.
    let next = numbers.count
    func taken(_ number: inout Int) -> Int { number }
    return taken(&numbers[value, default: next])
  }
}

/// The same, with the values by their numbers.
struct Interning<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers = Numbering<Value>()

  mutating func number(of value: Value) -> Int {
    let number = numbers.number(of: value)
    if number == values.count { values.append(value) }
    return number
  }

  subscript(number: Int) -> Value { values[number] }
}

extension Numbering: Sendable where Value: Sendable {}
extension Interning: Sendable where Value: Sendable {}
