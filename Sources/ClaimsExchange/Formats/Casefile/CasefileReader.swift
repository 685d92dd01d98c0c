import ClaimsJSON
import ClaimsModel
package import ClaimsText

/// Reads a casefile: JSON Lines, one statement a line. See `Schema/casefile.schema.json`.
///
/// A line that cannot be read is a problem with its place; reading goes on with the next.
package struct CasefileReader {
  /// The version of the format that this program writes. It reads the earlier ones as well: 2 lets a
  /// claim say of its value, time or place that there is none or that it is not known, an entity where
  /// it lies and whose its names are, and has judgements of where reports took their matter from.
  package static let version = 2

  private let bytes: [UInt8]
  private let file: String

  /// - Parameter file: its name, for problems.
  package init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Calls `body` with each line in turn: what it says, or what is wrong with it.
  package func forEach(_ body: (Result<CasefileEntry, InputProblem>) throws -> Void) rethrows {
    var number = 1
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = bytes[start..<end]
      if !line.allSatisfy(Self.isSpace) { try body(read(line, number)) }
      start = end + 1
      number += 1
    }
  }

  private func read(_ line: ArraySlice<UInt8>, _ number: Int) -> Result<CasefileEntry, InputProblem>
  {
    do throws(JSONProblem) {
      let node = try JSONParser.parse(line)
      let content = try CasefileDecoder.content(node)
      return .success(
        CasefileEntry(content: content, line: number, node: node, bytes: line, file: file))
    } catch {
      let offset = min(max(0, error.offset), line.count)
      let place = TextPlace(offset: offset, in: line, firstLine: number)
      return .failure(
        InputProblem(file: file, place: place, reason: error.reason, remedy: error.remedy))
    }
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
