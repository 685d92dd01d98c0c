import ClaimsText

/// The lines of a GeoNames table, one after another, in whatever pieces the file comes.
struct GeoNamesTable {
  /// No line of GeoNames is nearly as long, in bytes.
  private static let longestLine = 1 << 20

  /// What was read and is not yet a whole line.
  private var rest: [UInt8] = []
  /// Of the line that `rest` begins with, 1-based.
  private var number = 1
  /// Whether what comes belongs to a line that was given up.
  private var isSkipping = false

  /// Takes the next piece, and calls `body` with each line that it ends and that is not empty,
  /// without its end, and its 1-based number. The line must not be kept. O(n); holds one piece and
  /// one line.
  mutating func read(
    _ piece: [UInt8], isLast: Bool, _ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void
  ) rethrows {
    rest += piece[skipped(in: piece)...]
    let isOverlong = rest.count > Self.longestLine && !rest.contains(Self.lineFeed)
    let end =
      isLast || isOverlong
      ? rest.count : rest.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    var line = number
    try rest.withUnsafeBufferPointer { all in
      var start = line == 1 && all.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
      while start < end {
        let stop = all[start..<end].firstIndex(of: Self.lineFeed) ?? end
        let text = Self.withoutReturn(UnsafeBufferPointer(rebasing: all[start..<stop]))
        if !text.isEmpty { try body(text, line) }
        start = stop + 1
        line += 1
      }
    }
    number = line
    rest.removeFirst(end)
    if isOverlong { isSkipping = true }
  }

  /// How many bytes of a piece belong to a line that was given up.
  private mutating func skipped(in piece: [UInt8]) -> Int {
    guard isSkipping else { return 0 }
    guard let end = piece.firstIndex(of: Self.lineFeed) else { return piece.count }
    isSkipping = false
    return end + 1
  }

  /// What `read` makes of a line, or what is wrong with it; nil where `read` passes it over.
  static func result<Value>(
    of line: UnsafeBufferPointer<UInt8>, _ number: Int, in file: String, columns: [String],
    _ read: (GeoNamesLine) throws(GeoNamesLine.Fault) -> Value?
  ) -> Result<Value, InputProblem>? {
    do throws(GeoNamesLine.Fault) {
      guard line.count <= longestLine else {
        throw GeoNamesLine.Fault(
          offset: 0, reason: "This line is longer than a megabyte: the file is no such table.",
          remedy: "Name the table itself, unpacked.")
      }
      return try read(GeoNamesLine(line, columns: columns)).map { .success($0) }
    } catch {
      let place = TextPlace(offset: error.offset, in: line, firstLine: number)
      return .failure(
        InputProblem(file: file, place: place, reason: error.reason, remedy: error.remedy))
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func withoutReturn(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
  }
}
