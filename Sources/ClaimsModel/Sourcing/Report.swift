/// One document of one source, its text kept byte for byte.
package struct Report: Hashable, Sendable {
  package var source: SourceID
  package var text: String
  package var title: String?
  package var url: String?
  /// When it was published, as precisely as is known.
  package var published: EDTF?
  /// BCP 47 language tag of the text: `en`, `ar`.
  package var language: String?
  /// Whom or what it took its matter from, as it says or shows.
  package var credits: [Credit]
  package var note: String?

  /// BCP 47's tag of what is in no language, such as the cells of a table: nobody's words, so that
  /// text that two share says nothing of who took from whom.
  package static let noLanguage = "zxx"

  package init(
    source: SourceID, text: String, title: String? = nil, url: String? = nil,
    published: EDTF? = nil, language: String? = nil, credits: [Credit] = [], note: String? = nil
  ) {
    self.source = source
    self.text = text
    self.title = title
    self.url = url
    self.published = published
    self.language = language
    self.credits = credits
    self.note = note
  }
}

/// What a report took something from.
package enum Credit: Hashable, Sendable {
  case source(SourceID)
  /// An earlier report, by its key.
  case report(String)
}
