/// Reads one JSON text, as strictly as RFC 8259 allows.
///
/// Our own because Foundation's reader accepts trailing commas and loses places and key order.
/// Beyond the grammar it refuses what two readers might understand differently: a key said twice, a
/// lone surrogate, a byte order mark; and what could exhaust the stack: nesting beyond `maximumDepth`.
/// O(n) in the bytes. Works on bytes, never on characters.
package struct JSONParser {
  /// Arrays and objects within each other, inclusive.
  package static let maximumDepth = 64

  let bytes: UnsafeBufferPointer<UInt8>
  let base: Int
  var index = 0
  /// Holds a string with escapes while it is unescaped; kept to spare allocations.
  var scratch: [UInt8] = []
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    self.bytes = bytes
    self.base = base
  }

  /// The one value that `bytes` hold.
  ///
  /// - Parameter base: added to each offset, so that a line of a file can speak of the file's bytes.
  /// - Throws: `JSONProblem` at the first byte that cannot be right.
  package static func parse(
    _ bytes: some Collection<UInt8>, base: Int = 0
  ) throws(JSONProblem) -> JSONNode {
    let result = bytes.withContiguousStorageIfAvailable { read($0, base: base) }
    if let result { return try result.get() }
    // An array always has contiguous storage.
    return try parse(Array(bytes), base: base)
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, base: Int
  ) -> Result<JSONNode, JSONProblem> {
    var parser = JSONParser(bytes, base: base)
    return Result { () throws(JSONProblem) in try parser.document() }
  }

  private mutating func document() throws(JSONProblem) -> JSONNode {
    try refuseByteOrderMark()
    skipSpace()
    let node = try value()
    skipSpace()
    guard index == bytes.count else { throw trailingData() }
    return node
  }

  private mutating func value() throws(JSONProblem) -> JSONNode {
    let start = index
    let content: JSONNode.Content
    switch peek {
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "{"): content = .object(try members())
    case UInt8(ascii: "["): content = .array(try elements())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    case UInt8(ascii: "t") where take("true"): content = .bool(true)
    case UInt8(ascii: "f") where take("false"): content = .bool(false)
    case UInt8(ascii: "n") where take("null"): content = .null
    default: throw noValue()
    }
    return JSONNode(content, offset: base + start)
  }

  private mutating func elements() throws(JSONProblem) -> [JSONNode] {
    let start = try open()
    var nodes: [JSONNode] = []
    if try closes(with: UInt8(ascii: "]")) { return nodes }
    while true {
      nodes.append(try value())
      skipSpace()
      if try closes(with: UInt8(ascii: "]")) { return nodes }
      try comma(in: "array", from: start, or: "]")
    }
  }

  private mutating func members() throws(JSONProblem) -> [JSONNode.Member] {
    let start = try open()
    var members: [JSONNode.Member] = []
    var keys = DistinctKeys()
    if try closes(with: UInt8(ascii: "}")) { return members }
    while true {
      let member = try member(from: start)
      guard keys.insert(member.key, after: members) else { throw keySaidTwice(member) }
      members.append(member)
      skipSpace()
      if try closes(with: UInt8(ascii: "}")) { return members }
      try comma(in: "object", from: start, or: "}")
    }
  }

  private mutating func member(from start: Int) throws(JSONProblem) -> JSONNode.Member {
    guard peek == UInt8(ascii: "\"") else { throw noKey(from: start) }
    let keyStart = index
    let key = try string()
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw noColon(after: key) }
    index += 1
    skipSpace()
    return JSONNode.Member(key: key, keyOffset: base + keyStart, node: try value())
  }

  /// Steps into an array or object, and says where it began.
  private mutating func open() throws(JSONProblem) -> Int {
    let start = index
    depth += 1
    guard depth <= Self.maximumDepth else { throw tooDeep() }
    index += 1
    skipSpace()
    return start
  }

  private mutating func closes(with bracket: UInt8) throws(JSONProblem) -> Bool {
    guard peek == bracket else { return false }
    index += 1
    depth -= 1
    return true
  }

  private mutating func comma(
    in container: String, from start: Int, or bracket: String
  ) throws(JSONProblem) {
    guard peek == UInt8(ascii: ",") else {
      throw notSeparated(in: container, from: start, bracket: bracket)
    }
    let place = index
    index += 1
    skipSpace()
    if peek == UInt8(ascii: "]") || peek == UInt8(ascii: "}") { throw trailingComma(at: place) }
  }
}

extension JSONParser {
  /// The byte at hand, or 0 at the end: no JSON token contains a 0 byte.
  ///
  /// A release build does not check reads of `bytes`: each stands behind a comparison with its count.
  @inline(__always) var peek: UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  private mutating func skipSpace() {
    while true {
      switch peek {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for step in 0..<word.utf8CodeUnitCount
    where bytes[index + step] != word.utf8Start[step] {
      return false
    }
    index = end
    return true
  }
}

/// Notices a key that an object has already; a small object is searched, a large one hashed.
private struct DistinctKeys {
  private static let few = 16
  private var seen: Set<String> = []

  mutating func insert(_ key: String, after members: [JSONNode.Member]) -> Bool {
    if members.count < Self.few { return !members.contains { $0.key == key } }
    if members.count == Self.few { seen = Set(members.map(\.key)) }
    return seen.insert(key).inserted
  }
}
