extension Policy {
  /// What it asks for, each a whole sentence without its stop; empty where it asks for nothing.
  package var demands: [String] {
    var demands: [String] = []
    if let origins {
      let other = evidence.isEmpty ? "" : ", or evidence: \(evidence.joined(separator: " or "))"
      demands.append("To verify a claim takes \(Self.words(origins))\(other)")
    }
    if needsSecondSignature {
      demands.append(
        "Verifying takes two: the second neither logged the claim nor signed first")
    }
    if let confirmedOrigins {
      demands.append("Credibility 1 takes \(Self.words(confirmedOrigins))")
    }
    return demands
  }

  /// All of it in one line.
  package var words: String {
    demands.isEmpty ? "Nothing is asked" : demands.joined(separator: "; ")
  }

  private static func words(_ origins: Int) -> String {
    origins == 1 ? "1 independent origin" : "\(origins) independent origins"
  }
}
