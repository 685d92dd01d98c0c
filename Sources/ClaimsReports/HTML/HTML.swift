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

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ markup: HTML) { text += markup.text }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += HTMLText.escaped(value.description)
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
