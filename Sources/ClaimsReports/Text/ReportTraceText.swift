import ClaimsModel
import ClaimsText

extension ReportView {
  /// The report without its text, then where it took its matter from.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    card.write(to: &page)
    trace.write(to: &page)
    if !evidence.isEmpty {
      page.blank()
      page.paragraph("Evidence:")
      EvidenceList(cards: evidence).write(to: &page)
    }
    return page.text
  }
}

extension ReportTrace {
  private static let column = 11
  private static let mostShared = 12
  private static let mostPassages = 3
  private static let longest = 160

  func write(to page: inout TextPage) {
    func field(_ label: String, _ runs: [TextRun], _ page: inout TextPage) {
      page.field(label, runs, indent: 2, column: Self.column)
    }
    for judged in judged { field("judged", words(of: judged), &page) }
    for shared in shared.prefix(Self.mostShared) {
      field("shares", shared.sentence, &page)
      let pairs = zip(shared.reprint.passages, shared.words)
      for (passage, words) in pairs.prefix(Self.mostPassages) {
        field("", ["“", TextRun(Self.cut(words)), "” (\(passage.bytes))"], &page)
      }
      let rest = shared.words.count - Self.mostPassages
      if rest > 0 { field("", ["and \(Words.count(rest, "passage")) more"], &page) }
    }
    if shared.count > Self.mostShared {
      let rest = Words.count(shared.count - Self.mostShared, "report")
      field("shares", ["text with \(rest) more: --json lists all"], &page)
    }
    let others = origin.reports.count == 1 ? "" : ": \(Words.reports(origin.reports))"
    field(
      "origin", [TextRun].joined(originNames.map { TextRun($0) }, by: " and ") + ["\(others)"],
      &page)
  }

  private func words(of judged: Judged) -> [TextRun] {
    let judgement = judged.judgement
    func name(_ key: String) -> String { numbers[key].map { "\($0)" } ?? key }
    let other =
      switch judgement.from {
      case .source(let id): "source \(id)"
      case .report(let key): name(key)
      }
    let says = judgement.verdict == .taken ? "took from" : "is independent of"
    let late = judged.isStanding ? "" : " A later judgement took its place."
    return [
      TextRun(name(judgement.report)), " \(says) ", TextRun(other), ": ",
      TextRun(judgement.because), " (", TextRun(judgement.by),
      ", \(Instant.text(judgement.at)))\(late)",
    ]
  }

  /// Long passages are cut in the middle: their ends tell where they are.
  private static func cut(_ words: String) -> String {
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count > longest else { return text }
    return "\(text.prefix(longest / 2)) … \(text.suffix(longest / 2))"
  }
}

extension ReportTrace.Shared {
  fileprivate var sentence: [TextRun] {
    let day = otherPublished.map { "\($0)" } ?? "undated"
    let much = "\(reprint.containment) % of this text, \(reprint.otherContainment) % of that"
    return [
      "\(Words.count(reprint.words, "word")) with \(reprint.other) (",
      isOfOneSource ? "of the same source" : TextRun(otherSource), ", \(day)): \(much). \(bears)",
    ]
  }

  private var bears: String {
    switch bearing {
    case .taken:
      isOfOneSource ? "It uses its own words again." : "That one is older: this one took from it."
    case .given:
      isOfOneSource
        ? "That one uses these words again." : "This one is older: that one took from it."
    case .open:
      isOfOneSource
        ? "It is open which came first." : "It is open which came first; they are one origin."
    case .form: "Many sources hold these words: they join nothing."
    case .judged: "A reviewer judged of the two."
    }
  }
}

extension Reprint.Passage {
  fileprivate var bytes: String {
    "\(Words.count(words, "word")); bytes \(here.lowerBound)–\(here.upperBound) here, "
      + "\(there.lowerBound)–\(there.upperBound) there"
  }
}
