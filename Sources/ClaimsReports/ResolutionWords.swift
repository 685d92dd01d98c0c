import ClaimsModel
import ClaimsText

/// What a reviewer made of a finding, in words.
struct ResolutionWords {
  private let resolution: Resolution
  /// What it came to: "resolved".
  private let label: String
  private let verb: [TextRun]
  private let remark: String

  /// Nil where nothing that was made of it holds.
  ///
  /// - Parameter letters: of the finding's sides, where it stands between answers that were listed.
  init?(of entry: ContradictionReport.Entry, letters: [String]) {
    guard let resolution = entry.resolution else { return nil }
    let isUnresolvable = resolution.outcome == .unresolvable
    self.resolution = resolution
    label = isUnresolvable ? "cannot be resolved" : "resolved"
    verb = isUnresolvable ? ["found so"] : Self.verb(resolution, entry, letters: letters)
    remark = ""
  }

  /// One that holds no more.
  init(lapsed resolution: Resolution) {
    self.resolution = resolution
    label = "an earlier resolution lapsed"
    verb = Self.verb(resolution)
    remark = "; what it was made on was changed since"
  }

  /// What was done, as it is followed by whose it was: "accepted A (“80 villages”)".
  ///
  /// - Parameter entry: the finding, where it is still as it was resolved.
  static func verb(
    _ resolution: Resolution, _ entry: ContradictionReport.Entry? = nil, letters: [String] = []
  ) -> [TextRun] {
    switch resolution.outcome {
    case .accepted:
      guard let entry, let side = resolution.side(of: entry) else {
        let claims = resolution.acceptedClaims ?? []
        return [TextRun("accepted what \(Words.ids(claims)) \(claims.count == 1 ? "says" : "say")")]
      }
      let isLettered = Set(letters).count > 1 && letters.indices.contains(side)
      let label = TextRun(entry.finding.sides[side].label)
      return isLettered
        ? [TextRun("accepted \(letters[side]) (“"), label, "”)"] : ["accepted “", label, "”"]
    case .bothTrue: return ["found both true, in different scopes"]
    case .superseded: return ["found superseded"]
    case .translationError: return ["found an error of translation"]
    case .transcriptionError: return ["found an error of transcription"]
    case .unresolvable: return ["found irresolvable"]
    case .reopened: return ["reopened"]
    }
  }

  /// "resolved: accepted A (“80 villages”) by amal, 2018-02-10T08:00:00Z: “The list has 80.”".
  var runs: [TextRun] { [TextRun(label + ":", .green), " "] + rest }

  /// The same, to stand by itself.
  var sentence: [TextRun] { [TextRun(label.capitalizedFirst + ": ")] + rest }

  var page: HTML {
    """
    \(label.capitalizedFirst): <bdi>\(verb.map(\.text).joined())</bdi> by <bdi>\(resolution.by)</bdi>, \
    <time>\(Instant.text(resolution.at))</time>: “<span dir="auto">\(resolution.because)</span>”\
    \(remark)
    """
  }

  private var rest: [TextRun] {
    verb + [
      " by ", TextRun(resolution.by), TextRun(", \(Instant.text(resolution.at)): “"),
      TextRun(resolution.because), TextRun("”" + remark),
    ]
  }
}

extension Resolution {
  /// Of a finding's sides, as it lists them, the one that this accepts.
  fileprivate func side(of entry: ContradictionReport.Entry) -> Int? {
    guard let accepted = entry.accepted, entry.finding.sides.indices.contains(accepted) else {
      return nil
    }
    return accepted
  }
}

extension ContradictionReport.Entry {
  /// Why it is not open, in a word or three; nil where it is.
  var settling: String? {
    if isOpen { return nil }
    return isUnresolvable ? "cannot be resolved" : stands ? "resolved" : "settled"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
