/// Parts a CSV file into rows (RFC 4180), in whatever pieces it comes.
///
/// Lines end with LF or CR LF; a byte order mark is passed over, and so are empty lines. A field in
/// quotation marks may hold line ends. Where one is not closed as it should be, its row is taken to
/// end with its line, and reading goes on with the next: one slip does not swallow the file.
struct CSVRowReader {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let delimiter: CSVDelimiter
  private let longestRow: Int
  /// What was read and is not yet a whole row.
  private var rest: [UInt8] = []
  /// How far into `rest` it was looked for an end in vain.
  private var scanned = CSVRowScan()
  private var isAtStart = true
  /// Of the line and the row that `rest` begins with.
  private var line = 1
  private var number = 1

  /// - Parameter longestRow: in bytes. What runs on past it has a mark that is not closed.
  init(_ delimiter: CSVDelimiter, longestRow: Int = 1 << 24) {
    self.delimiter = delimiter
    self.longestRow = longestRow
  }

  /// Takes the next piece, and gives the rows that it ends. O(n), but for rows whose marks are not
  /// closed, which are looked at twice. Holds one piece and one row.
  mutating func rows(_ piece: [UInt8], isLast: Bool) -> [CSVRow] {
    if rest.isEmpty { rest = piece } else { rest += piece }
    if isAtStart, !isLast, rest.count < Self.byteOrderMark.count { return [] }
    let all = rest
    var start = isAtStart && all.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    isAtStart = false
    var rows: [CSVRow] = []
    while start < all.count {
      guard let end = end(of: start, in: all, isLast: isLast) else { break }
      let text = all[start..<end]
      if !text.isEmpty, text != [Self.carriageReturn] {
        let bytes = text.last == Self.carriageReturn ? text.dropLast() : text
        rows.append(CSVRow(bytes: bytes, line: line, number: number, delimiter: delimiter))
      }
      number += 1
      line += 1 + text.count { $0 == Self.lineFeed }
      start = end + 1
    }
    rest = Array(all[min(start, all.count)...])
    return rows
  }

  /// Where the row ends that begins at `start`: at its line feed, or at the end of the file. Nil where
  /// that is not read yet.
  private mutating func end(of start: Int, in all: [UInt8], isLast: Bool) -> Int? {
    var scan = scanned
    scanned = CSVRowScan()
    all.withUnsafeBufferPointer {
      scan.run(UnsafeBufferPointer(rebasing: $0[start...]), delimiter.byte)
    }
    let isGivenUp = isLast || scan.offset > longestRow
    switch scan.state {
    case .ended: return start + scan.offset
    case .broken,
      .quoted where isGivenUp:
      if let end = all[start...].firstIndex(of: Self.lineFeed) { return end }
    default: break
    }
    if isGivenUp { return all.count }
    scanned = scan
    return nil
  }
}

/// How far a row was looked through for its end. It goes on where it stopped when more is there.
struct CSVRowScan {
  enum State {
    /// At the beginning of a field.
    case fieldStart
    case plain
    case quoted
    /// Behind a mark within a quoted field: another makes a mark of the two, else it closes.
    case mark
    /// At the row's line feed.
    case ended
    /// A closing mark is followed by something else than a delimiter or a line end.
    case broken
  }

  private(set) var state: State = .fieldStart
  /// From the row's beginning, in bytes.
  private(set) var offset = 0

  mutating func run(_ row: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) {
    while offset < row.count {
      let byte = row[offset]
      switch state {
      case .ended, .broken: return
      case .quoted: if byte == CSVRowReader.quote { state = .mark }
      case .fieldStart where byte == CSVRowReader.quote: state = .quoted
      case .mark where byte == CSVRowReader.quote: state = .quoted
      default:
        if byte == CSVRowReader.lineFeed {
          state = .ended
          return
        } else if byte == delimiter {
          state = .fieldStart
        } else if state == .fieldStart {
          state = .plain
        } else if state == .mark, byte != CSVRowReader.carriageReturn {
          state = .broken
          return
        }
      }
      offset += 1
    }
  }
}
