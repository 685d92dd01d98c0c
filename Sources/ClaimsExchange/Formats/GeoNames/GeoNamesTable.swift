import ClaimsText

/// The lines of a GeoNames table, one after another.
struct GeoNamesTable {
  let bytes: [UInt8]
  let file: String

  /// Calls `body` with each line that is not empty, without its end, and its 1-based number. The
  /// line must not be kept.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer { all in
      var start = all.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
      var number = 1
      while start < all.count {
        let end = all[start...].firstIndex(of: UInt8(ascii: "\n")) ?? all.count
        let line = Self.withoutReturn(UnsafeBufferPointer(rebasing: all[start..<end]))
        if !line.isEmpty { try body(line, number) }
        start = end + 1
        number += 1
      }
    }
  }

  /// What `read` makes of a line, or what is wrong with it; nil where `read` passes it over.
  func result<Value>(
    of line: UnsafeBufferPointer<UInt8>, _ number: Int, columns: [String],
    _ read: (GeoNamesLine) throws(GeoNamesLine.Fault) -> Value?
  ) -> Result<Value, InputProblem>? {
    do throws(GeoNamesLine.Fault) {
      return try read(GeoNamesLine(line, columns: columns)).map { .success($0) }
    } catch {
      let place = TextPlace(offset: error.offset, in: line, firstLine: number)
      return .failure(
        InputProblem(file: file, place: place, reason: error.reason, remedy: error.remedy))
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func withoutReturn(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
  }
}
