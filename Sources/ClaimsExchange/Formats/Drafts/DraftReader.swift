import ClaimsJSON
package import ClaimsModel
package import ClaimsReading
package import ClaimsText

/// One line of drafts, as it was read.
package struct DraftLine: Hashable, Sendable {
  package let draft: Draft
  /// Which report it is of, where the line says so.
  package let report: String?
  /// The fields that the line writes out, as null too: the others hold their default.
  package let stated: Set<DraftBasis.Field>
}

/// Reads drafts: JSON Lines, one draft a line. See `Schema/draft.schema.json`.
///
/// A line that cannot be read is a problem with its place; reading goes on with the next.
package struct DraftReader {
  private let file: String
  private let decoder: DraftDecoder

  /// - Parameters:
  ///   - file: its name, for problems.
  ///   - text: that of the report, in which quotes must stand; nil where it is not at hand.
  ///   - predicates: those that there are; nil where any will do.
  ///   - isPartial: whether anything but the quote may be missing.
  package init(
    file: String, text: String? = nil, predicates: Set<PredicateID>? = nil, isPartial: Bool = false
  ) {
    self.file = file
    decoder = DraftDecoder(text: text, predicates: predicates, isPartial: isPartial)
  }

  /// The drafts of all lines, in their order, and what is wrong with the others.
  package func read(_ bytes: [UInt8]) -> (lines: [DraftLine], problems: [InputProblem]) {
    var lines: [DraftLine] = []
    var problems: [InputProblem] = []
    JSONLines.forEach(in: bytes) { line, number in
      do throws(JSONProblem) {
        lines.append(try decoder.line(JSONParser.parse(line)))
      } catch {
        problems.append(InputProblem(error, in: line, number: number, of: file))
      }
    }
    return (lines, problems)
  }

  /// The draft of a text that holds nothing else; nil where it cannot be read.
  package static func draft(_ json: String) -> Draft? {
    guard let node = try? JSONParser.parse(Array(json.utf8)) else { return nil }
    return try? DraftDecoder(text: nil, predicates: nil, isPartial: false).line(node).draft
  }
}
