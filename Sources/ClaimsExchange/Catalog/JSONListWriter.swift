import ClaimsJSON

/// Writes a JSON object with one list that may be long: piece by piece, an entry a line.
enum JSONListWriter {
  /// - Parameters:
  ///   - head: the members before the list.
  ///   - list: the key of the list.
  ///   - write: takes pieces, UTF-8.
  ///   - entries: is handed what takes the next entry, and gives the members after the list.
  static func write(
    _ head: JSONObject, list: String, to write: ([UInt8]) throws -> Void,
    entries: (_ put: (JSONValue) throws -> Void) throws -> JSONObject
  ) throws {
    // It does not escape: the compiler cannot see it through two closures.
    try withoutActuallyEscaping(write) {
      try Self.write(head, list: list, escaping: $0, entries: entries)
    }
  }

  private static func write(
    _ head: JSONObject, list: String, escaping write: @escaping ([UInt8]) throws -> Void,
    entries: (_ put: (JSONValue) throws -> Void) throws -> JSONObject
  ) throws {
    var writer = JSONWriter(.compact)
    func add(_ text: String) { writer.bytes += Array(text.utf8) }
    add("{")
    for member in head.members {
      writer.append(member)
      add(",")
    }
    writer.append(.string(list))
    add(":[")
    var separator = "\n"
    let rest = try entries { entry in
      add(separator)
      separator = ",\n"
      writer.append(entry)
      guard writer.bytes.count >= 1 << 16 else { return }
      try write(writer.bytes)
      writer.bytes.removeAll(keepingCapacity: true)
    }
    add("\n]")
    for member in rest.members {
      add(",")
      writer.append(member)
    }
    add("}\n")
    try write(writer.bytes)
  }
}

extension JSONWriter {
  /// `"key":value`.
  fileprivate mutating func append(_ member: JSONObject.Member) {
    append(.string(member.key))
    bytes.append(UInt8(ascii: ":"))
    append(member.value)
  }
}
