/// A short readable name that stands for one source, entity or predicate: `sohr`, `umm-elkhalayel`.
///
/// Lower-case letters and digits of any script joined by single hyphens, 1 to 80 scalars.
package protocol Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What the slug names, in words: "source".
  static var noun: String { get }
  var text: String { get }
  /// Takes the text as it is: for slugs that were checked before, such as those out of the store.
  init(unchecked text: String)
}

extension Slug {
  package var description: String { text }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  /// Checks `text`; nil where it is not a slug.
  package init?(_ text: String) {
    guard SlugText.isSlug(text) else { return nil }
    self.init(unchecked: text)
  }

  /// The slug of a name: letters and digits lower-cased, everything else a hyphen. Nil where the
  /// name has no letter or digit.
  package init?(name: String) {
    guard let text = SlugText.slug(ofName: name) else { return nil }
    self.init(unchecked: text)
  }
}

/// Names a source.
package struct SourceID: Slug {
  package static let noun = "source"
  package let text: String
  package init(unchecked text: String) { self.text = text }
}

/// Names an entity.
package struct EntityID: Slug {
  package static let noun = "entity"
  package let text: String
  package init(unchecked text: String) { self.text = text }
}

/// Names a predicate.
package struct PredicateID: Slug {
  package static let noun = "predicate"
  package let text: String
  package init(unchecked text: String) { self.text = text }
}

/// The spelling rules of a slug.
package enum SlugText {
  package static let longest = 80

  static func isSlug(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= longest else { return false }
    return slug(ofName: text) == text
  }

  static func slug(ofName name: String) -> String? {
    name.utf8.allSatisfy { $0 < 0x80 } ? slug(ofASCII: name) : slug(ofAny: name)
  }

  /// The same rules, byte by byte: nearly all names are of ASCII.
  private static func slug(ofASCII name: String) -> String? {
    var out: [UInt8] = []
    var gap = false
    for byte in name.utf8 where byte != UInt8(ascii: "'") && byte != UInt8(ascii: "`") {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      guard (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) else {
        gap = true
        continue
      }
      if out.count + (gap ? 2 : 1) > longest { break }
      if gap && !out.isEmpty { out.append(UInt8(ascii: "-")) }
      gap = false
      out.append(lower)
    }
    return out.isEmpty ? nil : String(decoding: out, as: UTF8.self)
  }

  static func slug(ofAny name: String) -> String? {
    var out = String.UnicodeScalarView()
    var gap = false
    for scalar in name.lowercased().unicodeScalars where !Self.vanishing.contains(scalar) {
      let properties = scalar.properties
      let isMark =
        properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
      if properties.isAlphabetic || properties.numericType != nil || (isMark && !gap) {
        if out.count + (gap ? 2 : 1) > longest { break }
        if gap && !out.isEmpty { out.append("-") }
        gap = false
        out.append(scalar)
      } else {
        gap = true
      }
    }
    return out.isEmpty ? nil : String(out)
  }

  /// Marks inside a word that a slug leaves out: apostrophes, ayin and hamza signs.
  private static let vanishing: Set<Unicode.Scalar> = ["'", "’", "‘", "ʿ", "ʾ", "ʼ", "`"]
}
