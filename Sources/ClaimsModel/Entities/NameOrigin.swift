/// What is known of a name besides its spelling.
package struct NameOrigin: Hashable, Sendable {
  /// Who or what calls the entity so.
  package enum Giver: Hashable, Sendable {
    case source(SourceID)
    /// A report, by its id in casefiles.
    case report(String)
    case gazetteer
    /// Anyone else, in words.
    case words(String)
  }

  /// Its language: BCP 47.
  package var language: String?
  package var giver: Giver?

  package init(language: String? = nil, giver: Giver? = nil) {
    self.language = language
    self.giver = giver
  }

  package var isEmpty: Bool { language == nil && giver == nil }
}

/// The tags of languages.
package enum LanguageTag {
  /// Whether the text is made like a tag of BCP 47 (RFC 5646): "ar", "ku-Arab", "x-drafts". Whether
  /// there is such a language is not asked.
  package static func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.allSatisfy(isLetter),
      (2...8).contains(first.count) || (first.count == 1 && parts.count > 1)
    else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
