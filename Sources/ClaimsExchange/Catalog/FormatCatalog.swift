/// Every format there is. To add one: a file beside the others with its `Format`, a line here, a test,
/// and a sample in `Samples/Formats`.
package enum FormatCatalog {
  /// In the order in which a file is tried, the more general behind the more special.
  package static let formats: [Format] = [
    .casefile, .stix, .ucdpGED, .acled, .triples, .csv, .claimReview, .followTheMoney, .geoJSON,
    .prov,
    .timelineJS,
  ]

  package static func format(named name: String) -> Format? {
    formats.first { $0.name == name }
  }

  /// The format of a file that begins so: the first that knows it by its content, else the most
  /// general that knows its ending, else a casefile, whose reader then says what is wrong.
  ///
  /// - Parameter isTable: it is said to be one, so that it is no casefile.
  package static func recognise(_ head: FileHead, isTable: Bool = false) -> Format {
    let readable = formats.filter { $0.reading != nil }
    return readable.first { $0.reading?.recognises(head) ?? false }
      ?? readable.last { $0.endings.contains(head.ending) } ?? (isTable ? .csv : .casefile)
  }
}
