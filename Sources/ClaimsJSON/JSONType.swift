/// What a field is expected to hold, and how to read it: `.string`, `.integer`, `.word(Hedge.self)`.
package struct JSONType<Value> {
  let read: (JSONNode) throws(JSONMismatch) -> Value

  /// A type of one's own.
  ///
  /// - Parameters:
  ///   - name: the type in words, as in "should be a string"; put together where it is needed.
  ///   - read: answers `nil` where the node is something else.
  package init(
    _ name: @escaping @autoclosure () -> String, read: @escaping (JSONNode) -> Value?
  ) {
    self.read = { (node) throws(JSONMismatch) in
      guard let value = read(node) else { throw JSONMismatch(wanted: name(), node: node) }
      return value
    }
  }

  private init(throwing read: @escaping (JSONNode) throws(JSONMismatch) -> Value) {
    self.read = read
  }
}

/// A node that is not what was expected of it.
struct JSONMismatch: Error {
  let wanted: String
  let node: JSONNode
  /// The way from the field to the node, such as `[2]`.
  var path = ""

  func problem(field: String) -> JSONProblem {
    JSONProblem(
      offset: node.offset,
      reason: "The field \(JSONProblem.quoted(field))\(path) should be \(wanted), not \(found).",
      remedy:
        "Correct its value\(node.isNull ? ", or leave the field out if it may be absent" : "").")
  }

  private var found: String {
    switch node.content {
    case .string(let text): "the string \(JSONProblem.quoted(text))"
    case .number(let number): "the number \(String(number.text.prefix(40)))"
    default: node.kind
    }
  }
}

extension JSONType<String> {
  package static var string: Self { Self("a string") { $0.string } }
}

extension JSONType<Bool> {
  package static var bool: Self { Self("true or false") { $0.bool } }
}

extension JSONType<Int64> {
  /// However it is spelled: `12`, `12.0` and `1.2e1` are the same whole number.
  package static var integer: Self { Self("a whole number of at most 64 bits") { $0.integer } }
}

extension JSONType<Int> {
  /// A whole number within `range`, inclusive.
  package static func integer(in range: ClosedRange<Int>) -> Self {
    Self("a whole number from \(range.lowerBound) to \(range.upperBound)") { node in
      node.integer.flatMap { Int(exactly: $0) }.flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension JSONType<Double> {
  package static var double: Self { Self("a number within ±1.8e308") { $0.double } }
}

extension JSONType<JSONNode> {
  package static var object: Self { Self("an object") { $0.members == nil ? nil : $0 } }
  package static var any: Self { Self("a value") { $0 } }
}

extension JSONType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// A word of a closed vocabulary.
  package static func word(_ vocabulary: Value.Type) -> Self {
    Self(throwing: { (node) throws(JSONMismatch) in
      if let word = node.string.flatMap(Value.init(rawValue:)) { return word }
      let words = Value.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
      throw JSONMismatch(wanted: "one of \(words)", node: node)
    })
  }
}

extension JSONType {
  /// An array, each element of the same type.
  package static func array<Element>(of element: JSONType<Element>) -> Self
  where Value == [Element] {
    Self(throwing: { (node) throws(JSONMismatch) in
      guard let nodes = node.array else { throw JSONMismatch(wanted: "an array", node: node) }
      var values: [Element] = []
      values.reserveCapacity(nodes.count)
      for (index, node) in nodes.enumerated() {
        do throws(JSONMismatch) {
          values.append(try element.read(node))
        } catch {
          var mismatch = error
          mismatch.path = "[\(index)]" + error.path
          throw mismatch
        }
      }
      return values
    })
  }
}
