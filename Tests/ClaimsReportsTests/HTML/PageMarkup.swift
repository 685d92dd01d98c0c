/// A page taken apart as a browser would: its elements and the text between them.
///
/// Takes only what the program writes: quoted attributes, no comments. Goes by bytes, for a mark that
/// follows a bracket does not join it in a browser.
struct PageMarkup {
  struct Element: Hashable {
    let name: String
    let attributes: [String: String]
  }

  struct Malformed: Error { let place: String }

  private(set) var elements: [Element] = []
  /// Of all elements but style and script, with references replaced.
  private(set) var text = ""

  private var rest: ArraySlice<UInt8>

  init(_ page: String) throws {
    rest = Array(page.utf8).dropFirst("<!DOCTYPE html>".utf8.count)
    while !rest.isEmpty {
      text += Self.unescaped(take { $0 != UInt8(ascii: "<") })
      guard rest.popFirst() != nil else { break }
      if rest.first == UInt8(ascii: "/") {
        _ = take { $0 != UInt8(ascii: ">") }
        guard rest.popFirst() != nil else { throw malformed }
        continue
      }
      let element = try element()
      elements.append(element)
      if ["style", "script"].contains(element.name) { try skip(to: "</\(element.name)>") }
    }
  }

  private var malformed: Malformed {
    Malformed(place: String(decoding: rest.prefix(40), as: UTF8.self))
  }

  private mutating func take(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: passes)
    rest = rest.dropFirst(taken.count)
    return taken
  }

  private mutating func skip(to end: String) throws {
    let end = Array(end.utf8)
    while !rest.starts(with: end) {
      guard rest.popFirst() != nil else { throw malformed }
    }
    rest = rest.dropFirst(end.count)
  }

  private mutating func element() throws -> Element {
    let name = take(while: Self.isName)
    guard !name.isEmpty else { throw malformed }
    var attributes: [String: String] = [:]
    while true {
      _ = take { [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "/")].contains($0) }
      if rest.first == UInt8(ascii: ">") {
        rest = rest.dropFirst()
        return Element(name: String(decoding: name, as: UTF8.self), attributes: attributes)
      }
      let attribute = String(decoding: take(while: Self.isName), as: UTF8.self)
      guard !attribute.isEmpty, attributes[attribute] == nil else { throw malformed }
      guard rest.starts(with: Array("=\"".utf8)) else {
        attributes[attribute] = ""
        continue
      }
      rest = rest.dropFirst(2)
      attributes[attribute] = Self.unescaped(take { $0 != UInt8(ascii: "\"") })
      guard rest.popFirst() != nil else { throw malformed }
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// "&amp;" comes last: what it makes is no reference.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
      ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: character)
    }
    return text
  }
}
