import ClaimsJSON
import ClaimsText

/// Lines of a file that holds one JSON text a line.
enum JSONLines {
  /// Calls `body` with each line that is not blank, without its line break, and its number.
  ///
  /// - Parameter first: the number of the first line, if the bytes are only a part of the file.
  static func forEach(
    in bytes: [UInt8], from first: Int = 1, _ body: (ArraySlice<UInt8>, Int) throws -> Void
  ) rethrows {
    var number = first
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = bytes[start..<end]
      if !line.allSatisfy(isSpace) { try body(line, number) }
      start = end + 1
      number += 1
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}

extension InputProblem {
  /// What is wrong with a line of JSON Lines.
  init(_ problem: JSONProblem, in line: ArraySlice<UInt8>, number: Int, of file: String) {
    let offset = min(max(0, problem.offset), line.count)
    self.init(
      file: file, place: TextPlace(offset: offset, in: line, firstLine: number),
      reason: problem.reason, remedy: problem.remedy)
  }
}
