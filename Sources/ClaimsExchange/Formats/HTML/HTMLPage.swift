/// What a web page says: its main text, and what it says of itself.
package struct HTMLPage: Hashable, Sendable {
  /// Paragraphs with an empty line between them.
  package var text: String
  package var title: String?
  package var siteName: String?
  /// The day it was published, as ISO 8601 writes it: "2018-02-09".
  package var published: String?
  package var url: String?
  package var language: String?

  /// Reads a page of any quality. O(n) in the bytes.
  ///
  /// The main text is the page's `<article>` or `<main>`; where it has none, the innermost part that
  /// holds most of its words outside links. Scripts, menus, footers and the like are left out.
  ///
  /// - Parameter bytes: UTF-8; what is not counts as U+FFFD.
  package init(_ bytes: [UInt8]) {
    var outline = HTMLOutline(bytes, skipsAsides: true)
    outline.read()
    if outline.blocks.isEmpty {
      // A menu that is never closed swallows the rest.
      outline = HTMLOutline(bytes, skipsAsides: false)
      outline.read()
    }
    text = outline.mainBlocks.map(\.text).joined(separator: "\n\n")
    let head = outline.head
    title = head.first(of: ["og:title", "twitter:title"]) ?? outline.title ?? outline.heading
    siteName = head.first(of: ["og:site_name", "application-name"])
    published =
      head.first(of: [
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
        "publish-date",
      ]).flatMap(Self.day) ?? outline.times.lazy.compactMap(Self.day).first
    url = head.first(of: ["og:url"]) ?? outline.canonical
    language = outline.language
  }

  /// The encoding that a page declares in its first bytes; nil where it declares none.
  package static func declaredCharset(_ bytes: [UInt8]) -> String? {
    var tokens = HTMLTokenizer(Array(bytes.prefix(4096)))
    while let token = tokens.next() {
      guard case .start("meta", let range) = token else { continue }
      let attributes = HTMLAttributes(bytes[range])
      if let charset = attributes["charset"] { return charset }
      if attributes["http-equiv"]?.lowercased() == "content-type",
        let content = attributes["content"]?.lowercased(),
        let mark = content.firstRange(of: "charset=")
      {
        return String(content[mark.upperBound...].prefix { $0 != ";" && $0 != " " })
      }
    }
    return nil
  }

  /// Whether a file is a web page, by how it begins.
  package static func isPage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    let first = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return first.hasPrefix("<!doctype html") || first.hasPrefix("<html")
      || first.hasPrefix("<")
        && ["<html", "<head", "<body", "<meta"].contains { start.contains($0) }
  }

  /// The day of a moment in ISO 8601: its first ten characters, or the eight of the short form.
  private static func day(_ text: String) -> String? {
    let digits = Array(text.utf8.prefix(10))
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D,
      [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ isDigit(digits[$0]) })
    {
      return String(decoding: digits, as: UTF8.self)
    }
    guard digits.count >= 8, digits.prefix(8).allSatisfy(isDigit) else { return nil }
    let short = String(decoding: digits.prefix(8), as: UTF8.self)
    return "\(short.prefix(4))-\(short.dropFirst(4).prefix(2))-\(short.suffix(2))"
  }
}
