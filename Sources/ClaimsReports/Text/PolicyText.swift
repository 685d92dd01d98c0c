package import ClaimsJSON
package import ClaimsModel
import ClaimsText

/// The desk's policy, for a terminal.
package enum PolicyText {
  /// - Parameter policies: the one that stands last.
  package static func text(_ policies: [Policy], layout: TextLayout) -> String {
    var page = TextPage(layout)
    guard let policy = policies.last else {
      page.paragraph("No policy was set: a reason is all that a decision needs.")
      return page.text
    }
    if policy.demands.isEmpty {
      page.paragraph("Nothing is asked: a reason is all that a decision needs.")
    }
    for demand in policy.demands { page.paragraph("\(demand).") }
    page.paragraph(signed(policy))
    guard policies.count > 1 else { return page.text }
    page.blank()
    page.paragraph([TextRun("Before:", .bold)])
    for old in policies.dropLast().reversed() {
      page.paragraph([TextRun("\(old.words). ")] + signed(old), indent: 2, hanging: 4)
    }
    return page.text
  }

  private static func signed(_ policy: Policy) -> [TextRun] {
    [
      TextRun("Set \(Instant.text(policy.at)) by "), TextRun(policy.by), ": “",
      TextRun(policy.because), "”",
    ]
  }

  /// `{"format": "claimbench-policy", "version": 1, "policy": …, "before": […]}`: the one that stands,
  /// or null; and the earlier ones, oldest first.
  package static func json(_ policies: [Policy]) -> JSONValue {
    [
      "format": "claimbench-policy", "version": 1, "policy": policies.last?.json ?? .null,
      "before": .array(policies.dropLast().map(\.json)),
    ]
  }
}

extension Policy: JSONConvertible {
  /// As in a casefile, all keys there; and `demands`, in words.
  package var json: JSONValue {
    [
      "origins": origins.map { .integer($0) } ?? .null, "evidence": .names(evidence),
      "secondSignature": .bool(needsSecondSignature),
      "confirmedOrigins": confirmedOrigins.map { .integer($0) } ?? .null,
      "because": .string(because), "by": .string(by), "at": .string(Instant.text(at)),
      "demands": .names(demands),
    ]
  }
}
