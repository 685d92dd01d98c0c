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
        let content = try CasefileDecoder.content(try JSONParser.parse(bytes))
        return .success(
          CasefileEntry(content, at: LinePlaces(bytes: bytes, number: number, file: file)))
      } catch {
        return .failure(InputProblem(error, in: bytes, number: number, of: file))
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
    try JSONLines.forEach(in: bytes, from: firstLine) { line, number in
      lines.append(Line(bytes: line, number: number, file: file))
      if lines.count == count {
        try body(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    if !lines.isEmpty { try body(lines) }
  }

  /// The claim that one line tells of; nil where it tells of something else.
  package static func claim(line: String) -> CasefileClaim? {
    guard let node = try? JSONParser.parse(Array(line.utf8)) else { return nil }
    return try? CasefileDecoder.claim(node)
  }
}

/// The places of what a line says. Hardly any line is asked for them: one that is, is read again.
private struct LinePlaces: EntryPlaces {
  let bytes: ArraySlice<UInt8>
  /// Of the line, 1-based.
  let number: Int
  let file: String

  func text(of field: String) -> String? { places?.text(of: field) }

  func problem(at path: String, reason: String, remedy: String) -> InputProblem {
    places?.problem(at: path, reason: reason, remedy: remedy)
      ?? InputProblem(
        file: file, place: TextPlace(offset: 0, in: bytes, firstLine: number), reason: reason,
        remedy: remedy)
  }

  private var places: JSONPlaces? {
    (try? JSONParser.parse(bytes)).map {
      JSONPlaces(node: $0, bytes: bytes, firstLine: number, file: file)
    }
  }
}
