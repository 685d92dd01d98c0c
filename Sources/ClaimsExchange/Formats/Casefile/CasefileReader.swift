import ClaimsJSON
import ClaimsModel
package import ClaimsText

/// Reads a casefile: JSON Lines, one statement a line. See `Schema/casefile.schema.json`.
///
/// A line that cannot be read is a problem with its place; reading goes on with the next.
package struct CasefileReader {
  /// The version of the format that this program writes. It reads the earlier ones as well: 2 lets a
  /// claim say of its value, time or place that there is none or that it is not known, an entity where
  /// it lies and whose its names are, and has judgements of where reports took their matter from; 3 adds
  /// resolutions of findings, policies, evidence with its uses and assessments, assignments, and notes.
  package static let version = 3

  private let bytes: [UInt8]
  private let file: String

  private let firstLine: Int

  /// - Parameters:
  ///   - file: its name, for problems.
  ///   - firstLine: the number of the first line of `bytes`, if they are only a part of the file.
  package init(_ bytes: [UInt8], file: String, firstLine: Int = 1) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
  }

  /// One line of the file, not read yet.
  package struct Line: Sendable {
    fileprivate let bytes: ArraySlice<UInt8>
    fileprivate let number: Int
    fileprivate let file: String

    /// What it says, or what is wrong with it.
    package func read() -> Result<CasefileEntry, InputProblem> {
      do throws(JSONProblem) {
        let node = try JSONParser.parse(bytes)
        let content = try CasefileDecoder.content(node)
        return .success(
          CasefileEntry(
            content,
            at: JSONPlaces(node: node, bytes: bytes, firstLine: number, file: file)))
      } catch {
        let offset = min(max(0, error.offset), bytes.count)
        let place = TextPlace(offset: offset, in: bytes, firstLine: number)
        return .failure(
          InputProblem(file: file, place: place, reason: error.reason, remedy: error.remedy))
      }
    }
  }

  /// Calls `body` with each line in turn: what it says, or what is wrong with it.
  package func forEach(_ body: (Result<CasefileEntry, InputProblem>) throws -> Void) rethrows {
    try forEachBatch(of: 1) { try $0.forEach { try body($0.read()) } }
  }

  /// Calls `body` with so many lines at a time, blank ones left out.
  package func forEachBatch(of count: Int, _ body: ([Line]) throws -> Void) rethrows {
    var lines: [Line] = []
    var number = firstLine
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = bytes[start..<end]
      if !line.allSatisfy(Self.isSpace) {
        lines.append(Line(bytes: line, number: number, file: file))
      }
      if lines.count == count {
        try body(lines)
        lines.removeAll(keepingCapacity: true)
      }
      start = end + 1
      number += 1
    }
    if !lines.isEmpty { try body(lines) }
  }

  /// The claim that one line tells of; nil where it tells of something else.
  package static func claim(line: String) -> CasefileClaim? {
    guard let node = try? JSONParser.parse(Array(line.utf8)) else { return nil }
    return try? CasefileDecoder.claim(node)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
