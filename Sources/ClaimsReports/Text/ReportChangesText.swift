import ClaimsModel
import ClaimsText

extension ContradictionReport {
  /// The date that it stands as of, and what that leaves out; nil where it takes in all that is known.
  var asOfSentence: String? {
    asOf.map { "As of \($0), going by when reports came out: \(leftOutWords)." }
  }

  private var leftOutWords: String {
    switch leftOut {
    case 0: "no claim is left out"
    case 1: "1 claim is left out, because its report was not surely out by then"
    default: "\(leftOut) claims are left out, because their reports were not surely out by then"
    }
  }
}

extension ReportChanges {
  /// "Since the last report, 2026-11-20T10:00:00Z".
  var heading: String {
    switch since {
    case .report(let second): "Since the last report, \(Instant.text(second))"
    case .date(let date): "Since \(date)"
    }
  }

  /// What is different, a word and the findings each; nothing that is empty.
  var parts: [(word: String, findings: [FindingID])] {
    [
      ("new", appeared), ("settled", settled), ("reopened", reopened), ("gone", went.map(\.id)),
    ].filter { !$0.1.isEmpty }
  }

  /// "Since 2018-02-09: 3 new (f7 f9 f12), 1 gone (f4)."
  var runs: [TextRun] {
    let words = parts.map { "\($0.findings.count) \($0.word) (\(Words.findings($0.findings)))" }
    return [TextRun("\(heading):", .bold), TextRun(" " + words.joined(separator: ", ") + ".")]
  }
}
