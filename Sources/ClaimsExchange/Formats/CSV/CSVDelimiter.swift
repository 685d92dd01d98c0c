/// What parts the fields of a row.
package enum CSVDelimiter: String, CaseIterable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"
  case bar = "|"

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }

  /// The one that a file with this beginning seems to use: that by which its first two rows have the
  /// same number of fields, and more than with another. A comma where nothing tells.
  package init(of beginning: some Collection<UInt8>) {
    let bytes = Array(beginning)
    let counts = Self.allCases.map { delimiter in
      (delimiter, Self.score(of: delimiter, in: bytes))
    }
    let best = counts.max { $0.1 < $1.1 }
    // `max` takes the last of equals; the first is wanted.
    self = counts.first { $0.1 == best?.1 }?.0 ?? .comma
  }

  /// Fields of the first row; as many again where the second agrees.
  private static func score(of delimiter: CSVDelimiter, in bytes: [UInt8]) -> Int {
    var reader = CSVRowReader(delimiter)
    let rows = reader.rows(bytes, isLast: true).prefix(2).map { $0.fields().count }
    guard let first = rows.first, first > 1 else { return 0 }
    return rows.count > 1 && rows[1] == first ? first * 2 : first
  }
}
