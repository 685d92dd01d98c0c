import ClaimsModel
import ClaimsText

/// One question in Markdown: the answers given, what was found, where the reports took from.
struct SectionMarkdown {
  let section: ContradictionReport.Section
  /// Its place in the report, from 1.
  let number: Int
  var drawsMatrix = false

  /// Its words, as a link to its heading.
  var link: MarkdownText { "[\(section.words)](#\(anchor))" }

  /// What GitHub and those like it name the heading: its letters and digits in small letters, its
  /// spaces as hyphens.
  private var anchor: MarkdownText {
    let words = TerminalText.escaped(section.words).split(separator: " ").joined(separator: " ")
    let kept = "q\(number) \(words.lowercased())".unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
        true
      default: scalar == " " || scalar == "-"
      }
    }
    return MarkdownText(
      anchor: String(String.UnicodeScalarView(kept)).replacing(" ", with: "-"))
  }

  func write(to page: inout MarkdownPage) {
    page.heading(2, "Q\(number) \(section.words)")
    page.paragraph("\("\(section.question)")")
    writeStands(to: &page)
    if drawsMatrix { writeMatrix(to: &page) }
    if section.conflictingPairs > 0 {
      let pairs = section.conflictingPairs == 1 ? "1 pair" : "\(section.conflictingPairs) pairs"
      page.paragraph("\(pairs) of claims cannot both hold, under one reading at least.")
    }
    for entry in section.entries {
      FindingMarkdown(entry: entry, letters: section.letters(of: entry.finding)).write(to: &page)
    }
    writeOrigins(to: &page)
    writePassed(to: &page)
  }

  private func writeStands(to page: inout MarkdownPage) {
    guard !section.stands.isEmpty else { return }
    page.table(
      ["", "Answer", "Claims", "Behind it", "Sources"],
      section.stands.enumerated().map { index, stand in
        [
          "\(Words.letter(index))", "\(stand.position.label)",
          "\(stand.position.claims.map(\.description).joined(separator: " "))",
          "\(Words.backing(stand.position))",
          stand.sourceNames.map { MarkdownText($0) }.joined(by: ", "),
        ]
      })
    page.list(
      section.stands.enumerated().compactMap { index, stand in
        stand.collapse.map { "\(Words.letter(index)): \(MarkdownText($0))" }
      })
  }

  private func writeMatrix(to page: inout MarkdownPage) {
    let matrix = SourceMatrix(section)
    guard !matrix.columns.isEmpty else { return }
    page.table(
      [""] + matrix.columns.map { MarkdownText($0.name) },
      section.stands.indices.map { answer in
        ["\(Words.letter(answer))"]
          + matrix.columns.map { column in
            "\(column.cells[answer].map(\.description).joined(separator: " "))"
          }
      })
  }

  private func writeOrigins(to page: inout MarkdownPage) {
    let sentences = OriginWords(section.origins).sentences
    guard !sentences.isEmpty else { return }
    page.heading(3, "Q\(number) origins")
    page.list(sentences.map { $0.map { MarkdownText($0) }.joined(by: "") })
  }

  private func writePassed(to page: inout MarkdownPage) {
    guard !section.passed.isEmpty else { return }
    page.heading(3, "Q\(number) compared and not reported")
    page.table(
      ["Claims", "Answers", "Verdict", "Why"],
      section.passed.map { pair in
        [
          "\("\(pair.a) \(pair.b)")", "\(pair.answerA); \(pair.answerB)", "\(pair.verdict)",
          "\(pair.reason)",
        ]
      })
  }
}
