import ClaimsText

/// Markup that cannot be broken out of: only literals of the program are markup, and whatever is put
/// into one, between tags or inside a quoted attribute, is escaped unless it is markup itself.
///
/// A string interpolation instead of a template engine, so that the compiler sees every value that
/// is shown.
struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init() { text = "" }

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  var isEmpty: Bool { text.isEmpty }

  static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum += b
    return sum
  }

  static func += (a: inout HTML, b: HTML) { a.text += b.text }

  /// The five characters that mean something in HTML as references, and what hides from the eye or
  /// turns the line round made visible, as in a terminal.
  private static func escaped(_ text: String) -> String {
    var text = text
    if text.withUTF8({ $0.allSatisfy(isPlain) }) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for byte in TerminalText.escaped(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Printable ASCII that means nothing in HTML: most of what is written.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ markup: HTML) { text += markup.text }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += HTML.escaped(value.description)
    }
  }
}

extension Sequence where Element == HTML {
  func joined(by separator: HTML = "") -> HTML {
    var result = HTML()
    for (index, element) in enumerated() {
      if index > 0 { result += separator }
      result += element
    }
    return result
  }
}

extension Sequence {
  /// The markup of each, one after another.
  func html(by separator: HTML = "", _ body: (Element) -> HTML) -> HTML {
    map(body).joined(by: separator)
  }
}
