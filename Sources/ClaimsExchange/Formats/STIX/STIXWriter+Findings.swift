import ClaimsJSON
import ClaimsModel

extension STIXWriter {
  /// Contradictions and tensions as opinions of the program on the claims of all sides. Notes are left
  /// out; what is settled is revoked.
  func putFindings(_ put: (JSONValue) throws -> Void) throws {
    try exported.forEachFinding { found in
      guard let opinion = Self.opinion(found.finding.severity) else { return }
      let ids = found.finding.sides.flatMap(\.claims)
      // It can be found once the last of its claims is there.
      let times = ids.compactMap { history.claims[$0]?.changed.at }
      let time = times.max() ?? history.casebook.added.at
      var object = STIXObject(
        "opinion", key: "finding \(found.fingerprint)",
        from: (time, max(time, found.resolution?.at ?? time)), by: program)
      if !found.isOpen { object["revoked"] = true }
      object["labels"] = .array([
        .string("rule-\(found.finding.code)"),
        .string("severity-\(found.finding.severity.rawValue)"),
      ])
      object["explanation"] = .string(explanation(found))
      object["authors"] = ["Claimbench"]
      object["object_refs"] = .array(Self.distinct(found.sides.joined()).map(noteID))
      object["opinion"] = .string(opinion)
      try put(object.value())
    }
  }

  /// Nil where it is no disagreement.
  private static func opinion(_ severity: Severity) -> String? {
    switch severity {
    case .contradiction: "disagree"
    case .tension: "neutral"
    case .note: nil
    }
  }

  private func explanation(_ found: ExportedFinding) -> String {
    var parts = [
      found.question, found.finding.reason, "What would settle it: \(found.finding.settledBy)",
    ]
    if let resolution = found.resolution {
      parts.append("Resolved as \(resolution.outcome.word.rawValue): \(resolution.because)")
    }
    return parts.joined(separator: "\n")
  }

  private static func distinct(_ keys: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return keys.filter { seen.insert($0).inserted }
  }
}
