/// Every format there is. To add one: a file beside the others with its `Format`, a line here, a test,
/// and a sample in `Samples/Formats`.
package enum FormatCatalog {
  /// In the order in which a file is tried: one that another would take for its own comes before it.
  package static let formats: [Format] = [
    .casefile, .ucdpGED, .acled, .triples, .csv,
  ]

  package static func format(named name: String) -> Format? {
    formats.first { $0.name == name }
  }

  /// The format of a file that begins so: the first that knows it by its content, else the first that
  /// knows its ending, else a casefile, whose reader then says what is wrong.
  package static func recognise(_ head: FileHead) -> Format {
    let readable = formats.filter { $0.reading != nil }
    return readable.first { $0.reading?.recognises(head) ?? false }
      ?? readable.first { $0.endings.contains(head.ending) } ?? .casefile
  }
}
