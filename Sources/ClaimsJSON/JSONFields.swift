/// The fields of one JSON object, read by name and type; at the end it knows which were not read.
///
///     var fields = try JSONFields(node, of: "a claim")
///     let id = try fields.required("id", .string)
///     let hedge = try fields.optional("hedge", .word(Hedge.self))
///     try fields.finish()
///
/// Field names are looked up in O(n), and found at once if asked for in the order of the input.
package struct JSONFields {
  private let node: JSONNode
  private let members: [JSONNode.Member]
  private let owner: String
  private var asked: [String] = []
  private var wasRead: [Bool]
  /// Where the last field was found, plus one: inputs tend to keep our order.
  private var next = 0

  /// - Parameter owner: what the object stands for, with its article, for the messages: "a claim".
  /// - Throws: `JSONProblem` if the node is no object.
  package init(_ node: JSONNode, of owner: String) throws(JSONProblem) {
    guard let members = node.members else {
      throw JSONProblem(
        offset: node.offset,
        reason: "An object should stand here for \(owner), not \(node.kind).",
        remedy: "Write \(owner) as { \"name\": value, … }.")
    }
    self.node = node
    self.members = members
    self.owner = owner
    wasRead = Array(repeating: false, count: members.count)
    asked.reserveCapacity(16)
  }

  /// The node of the field, `nil` if it is absent. A null is a node like another.
  package mutating func node(_ name: String) -> JSONNode? {
    asked.append(name)
    guard let index = index(of: name) else { return nil }
    wasRead[index] = true
    next = index + 1
    return members[index].node
  }

  private func index(of name: String) -> Int? {
    if next < members.count, members[next].key == name { return next }
    return members.firstIndex { $0.key == name }
  }

  /// The value of a field that must be there.
  ///
  /// - Throws: `JSONProblem` if it is missing, at the object; if of another type, at its value.
  package mutating func required<Value>(
    _ name: String, _ type: JSONType<Value>
  ) throws(JSONProblem) -> Value {
    try Self.read(name, try required(name), type)
  }

  /// The value of a field that may be absent; null counts as absent.
  ///
  /// - Throws: `JSONProblem` at its value if it is of another type.
  package mutating func optional<Value>(
    _ name: String, _ type: JSONType<Value>
  ) throws(JSONProblem) -> Value? {
    guard let node = node(name), !node.isNull else { return nil }
    return try Self.read(name, node, type)
  }

  /// What `read` makes of a field that must be there, such as an object within the object.
  package mutating func required<Value>(
    _ name: String, read: (JSONNode) throws(JSONProblem) -> Value
  ) throws(JSONProblem) -> Value {
    try read(try required(name))
  }

  /// What `read` makes of a field that may be absent; null counts as absent.
  package mutating func optional<Value>(
    _ name: String, read: (JSONNode) throws(JSONProblem) -> Value
  ) throws(JSONProblem) -> Value? {
    guard let node = node(name), !node.isNull else { return nil }
    return try read(node)
  }

  private mutating func required(_ name: String) throws(JSONProblem) -> JSONNode {
    if let node = node(name) { return node }
    throw JSONProblem(
      offset: node.offset,
      reason: "The field \(JSONProblem.quoted(name)) of \(owner) is missing.",
      remedy: "Add it.")
  }

  private static func read<Value>(
    _ name: String, _ node: JSONNode, _ type: JSONType<Value>
  ) throws(JSONProblem) -> Value {
    do throws(JSONMismatch) {
      return try type.read(node)
    } catch {
      throw error.problem(field: name)
    }
  }
}

extension JSONFields {
  /// Names like the one given among those known, the likeliest first.
  package typealias Suggester = (_ name: String, _ known: [String]) -> [String]

  /// A problem of the caller's own, at the value of the field, or at the object if it is absent.
  package func problem(at name: String, reason: String, remedy: String) -> JSONProblem {
    JSONProblem(offset: node[name]?.offset ?? node.offset, reason: reason, remedy: remedy)
  }

  /// The fields that nobody has asked for, each a problem at its name, in the order of the input.
  ///
  /// Call it when all known fields have been asked for: they are what `suggest` chooses from, less
  /// those that the object has already.
  package func unknownFields(suggest: Suggester = { _, _ in [] }) -> [JSONProblem] {
    zip(members, wasRead).filter { !$0.1 }.map { unknown($0.0, suggest: suggest) }
  }

  /// - Throws: `JSONProblem` at the first field that nobody has asked for.
  package func finish(suggest: Suggester = { _, _ in [] }) throws(JSONProblem) {
    guard let index = wasRead.firstIndex(of: false) else { return }
    throw unknown(members[index], suggest: suggest)
  }

  private func unknown(_ member: JSONNode.Member, suggest: Suggester) -> JSONProblem {
    let free = asked.filter { node[$0] == nil }
    let likely = suggest(member.key, free).map(JSONProblem.quoted).joined(separator: " or ")
    let known = asked.map(JSONProblem.quoted).joined(separator: ", ")
    return JSONProblem(
      offset: member.keyOffset,
      reason: "The field \(JSONProblem.quoted(member.key)) is not one that we know of \(owner).",
      remedy: likely.isEmpty
        ? "Remove it, or use one of \(known)." : "Did you mean \(likely)?")
  }
}
