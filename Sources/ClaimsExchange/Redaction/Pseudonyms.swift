/// Numbers things in the order in which they are met: nothing of a name is in its number, not even a
/// digest that guesses could be held against.
struct Pseudonyms<Name: Hashable> {
  private var numbers: [Name: Int] = [:]

  /// The same number for the same name, from 1.
  mutating func number(of name: Name) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = numbers.count + 1
    return numbers.count
  }
}
