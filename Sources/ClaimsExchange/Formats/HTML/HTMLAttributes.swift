/// The attributes of a tag by their names in lower case; of one said twice the first counts.
struct HTMLAttributes {
  private var values: [String: String] = [:]

  subscript(name: String) -> String? { values[name] }

  /// - Parameter bytes: what stands between the tag's name and its end. O(n).
  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let name = Self.name(&rest) {
      let value = Self.value(&rest)
      if values[name] == nil { values[name] = value }
    }
  }

  private static func name(_ rest: inout ArraySlice<UInt8>) -> String? {
    rest = rest.drop { HTMLTokenizer.isSpace($0) || $0 == UInt8(ascii: "/") }
    guard let first = rest.first else { return nil }
    // A name may begin with “=”, and with nothing else that ends it.
    let end =
      rest.dropFirst().firstIndex {
        HTMLTokenizer.isSpace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "/")
      } ?? rest.endIndex
    let name = [HTMLTokenizer.lowered(first)] + rest[..<end].dropFirst().map(HTMLTokenizer.lowered)
    rest = rest[end...]
    return String(decoding: name, as: UTF8.self)
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
    var after = rest.drop(while: HTMLTokenizer.isSpace)
    guard after.first == UInt8(ascii: "=") else { return "" }
    after = after.dropFirst().drop(while: HTMLTokenizer.isSpace)
    let value: ArraySlice<UInt8>
    if let mark = after.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      value = after.dropFirst().prefix { $0 != mark }
      rest = after.dropFirst(value.count + 2)
    } else {
      value = after.prefix { !HTMLTokenizer.isSpace($0) }
      rest = after.dropFirst(value.count)
    }
    return String(decoding: HTMLReferences.decoded(value), as: UTF8.self)
  }
}
