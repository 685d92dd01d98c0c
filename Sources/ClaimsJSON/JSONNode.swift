/// A JSON value that knows where it stood: what the parser gives and decoders read.
package struct JSONNode: Sendable {
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// One `"key": value` of an object, in the order of the input.
  package struct Member: Sendable {
    package let key: String
    /// Where the key's opening quote stands, as for `JSONNode.offset`.
    package let keyOffset: Int
    package let node: JSONNode
  }

  package let content: Content
  /// Where the first byte of the value stands: in bytes from the start of the input, 0-based, plus
  /// the base that the parser was given.
  package let offset: Int

  package init(_ content: Content, offset: Int) {
    self.content = content
    self.offset = offset
  }
}

extension JSONNode {
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }

  package var bool: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }

  package var number: JSONNumber? {
    if case .number(let value) = content { value } else { nil }
  }

  /// The exact value if this is a whole number that fits in 64 bits.
  package var integer: Int64? { number?.integer }

  /// The nearest double if this is a number in the range of doubles.
  package var double: Double? { number?.double }

  package var string: String? {
    if case .string(let value) = content { value } else { nil }
  }

  package var array: [JSONNode]? {
    if case .array(let value) = content { value } else { nil }
  }

  package var members: [Member]? {
    if case .object(let value) = content { value } else { nil }
  }

  /// The node under `key` if this is an object that has it. O(n) in the members.
  package subscript(key: String) -> JSONNode? {
    members?.first { $0.key == key }?.node
  }

  /// The same value without its places.
  package var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let nodes): .array(nodes.map(\.value))
    case .object(let members):
      .object(
        JSONObject(distinct: members.map { JSONObject.Member(key: $0.key, value: $0.node.value) }))
    }
  }

  /// What kind of value this is, in words: "a string", "an object".
  package var kind: String {
    switch content {
    case .null: "null"
    case .bool(true): "true"
    case .bool(false): "false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
