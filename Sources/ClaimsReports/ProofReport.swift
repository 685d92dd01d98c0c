package import ClaimsJSON
import ClaimsText

/// What checking a proof came to.
package struct ProofReport: Hashable, Sendable {
  package var about = ""
  /// The lines that are proved, as casefiles write them.
  package var lines: [String] = []
  /// The journal's entry that wrote each.
  package var entries: [String] = []
  /// Which casebook it is of.
  package var origin = ""
  /// How many entries the journal had.
  package var size = 0
  /// The known keys that signed.
  package var signers: [String] = []
  /// Who says to have signed, with a key that is not known here.
  package var unknownSigners: [String] = []
  /// Why it proves nothing; nil where it holds.
  package var failure: String?

  package init(failure: String) { self.failure = failure }

  package init(about: String, lines: [String], entries: [String], origin: String, size: Int) {
    self.about = about
    self.lines = lines
    self.entries = entries
    self.origin = origin
    self.size = size
  }

  package var holds: Bool { failure == nil }

  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    if let failure {
      page.paragraph([TextRun("It proves nothing. ", [.bold, .red]), TextRun(failure)])
      return page.text
    }
    page.paragraph([
      TextRun("It holds. ", .bold), TextRun(about), " stood so in the journal of ",
      TextRun(origin), TextRun(" when that had \(size) entries:"),
    ])
    for (line, entry) in zip(lines, entries) {
      page.blank()
      page.paragraph([TextRun(line)], indent: 2)
      page.paragraph([TextRun("written by ", .dim), TextRun(entry, .dim)], indent: 2, hanging: 4)
    }
    page.blank()
    page.paragraph(
      signers.isEmpty
        ? [
          TextRun("The signature was not checked: ", .bold), "the key of ",
          TextRun(unknownSigners.joined(separator: ", ")),
          " is not known here (--signed-by).",
        ] : [TextRun("Signed by "), TextRun(signers.joined(separator: ", ")), "."])
    return page.text
  }
}

extension ProofReport: JSONConvertible {
  package var json: JSONValue {
    [
      "holds": .bool(holds), "failure": .text(failure), "about": .string(about),
      "origin": .string(origin), "size": .integer(size), "lines": .names(lines),
      "entries": .names(entries), "signers": .names(signers),
      "unknownSigners": .names(unknownSigners),
    ]
  }
}
