/// How many columns of a terminal a text takes.
///
/// Counted by grapheme cluster, as terminals with cluster support do (mode 2027): a cluster takes 0,
/// 1 or 2 columns. Controls count 0, so escape a text before it is measured.
/// Source: UAX #11 (East Asian Width, ambiguous = narrow), UTS #51 (emoji).
package enum DisplayWidth {
  /// The columns of `text`; O(n), and quick for ASCII.
  package static func columns(of text: some StringProtocol) -> Int {
    if text.isPrintableASCII { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// 0, 1 or 2.
  package static func columns(of cluster: Character) -> Int {
    var sum = 0
    for scalar in cluster.unicodeScalars {
      // The emoji variation selector makes two columns of a narrow sign: ❤️, 1️⃣.
      if scalar == "\u{FE0F}", isEmoji(cluster) { return 2 }
      sum += columns(of: scalar)
      // One glyph, whatever was joined to it: a family, a flag, an Indic conjunct.
      if sum >= 2 { return 2 }
    }
    return sum
  }

  private static func isEmoji(_ cluster: Character) -> Bool {
    cluster.unicodeScalars.first?.properties.isEmoji ?? false
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x20..<0x300: return 1  // With the soft hyphen, which terminals show.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // Vowels and finals within a Hangul syllable.
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    default: return WideRanges.contains(scalar.value) ? 2 : 1
    }
  }
}
