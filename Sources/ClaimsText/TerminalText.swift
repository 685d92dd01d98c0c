/// Text from outside made safe to show in a terminal.
package enum TerminalText {
  /// `text` with all that a terminal would obey, or that would hide from the eye, made visible.
  ///
  /// - Line breaks (CR LF, LF, U+2028, U+2029) and tabs become one space each.
  /// - Other controls (C0, DEL, C1, a CR on its own) become `\xNN`.
  /// - Bidirectional controls, invisible signs and tag characters become `\u{NNNN}`.
  ///
  /// The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji are spelled with them. What
  /// is escaped stays as it is when escaped again. It is meant for the eye and cannot be read back: a
  /// backslash is not doubled. Source: ECMA-48, UAX #9, UTR #36.
  package static func escaped(_ text: some StringProtocol) -> String {
    if text.isPrintableASCII || !text.unicodeScalars.contains(where: isChanged) {
      return String(text)
    }
    var result = ""
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if scalar == "\r", next == "\n" { continue }
      write(scalar, to: &result)
    }
    return result
  }

  private static func write(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\n", "\t", "\u{2028}", "\u{2029}": result += " "
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\\x" + hexadecimal(scalar, digits: 2)
    case _ where isHidden(scalar): result += "\\u{" + hexadecimal(scalar, digits: 4) + "}"
    default: result.unicodeScalars.append(scalar)
    }
  }

  /// Whether escaping makes something else of it.
  private static func isChanged(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": true
    default: isHidden(scalar)
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Signs without a shape that reorder, hide or mark text unseen.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // Bidirectional controls.
    case 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true  // Tag characters.
    default: false
    }
  }
}

extension TerminalText {
  /// `text` between FSI and PDI if it holds a right-to-left letter, so that it does not reorder what
  /// stands beside it; else as it is.
  ///
  /// Comes last: escaping would show the isolates, and a cut would lose the closing one.
  /// Source: UAX #9 §2.4, isolates.
  package static func isolated(_ text: String) -> String {
    guard !text.isPrintableASCII, text.unicodeScalars.contains(where: isRightToLeft) else {
      return text
    }
    return "\u{2068}\(text)\u{2069}"
  }

  /// A letter of bidirectional class R or AL: any letter of the blocks that are laid out from the
  /// right. Source: DerivedBidiClass.txt, its defaults for these ranges.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      switch scalar.properties.generalCategory {
      case .otherLetter, .modifierLetter, .uppercaseLetter, .lowercaseLetter: true
      default: false
      }
    default: false
    }
  }
}
