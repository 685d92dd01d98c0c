/// How sure the analyst is of a claim: a whole number from 0 to 100, both included (STIX 2.1,
/// appendix A).
package struct Confidence: Hashable, Comparable, Sendable {
  package let percent: Int

  /// Nil outside 0 to 100.
  package init?(_ percent: Int) {
    guard (0...100).contains(percent) else { return nil }
    self.percent = percent
  }

  /// The value STIX 2.1 writes for a word of its None/Low/Med/High scale; nil for another word.
  package init?(word: String) {
    switch word.lowercased() {
    case "none": percent = 0
    case "low": percent = 15
    case "med", "medium": percent = 50
    case "high": percent = 85
    default: return nil
    }
  }

  /// The word of STIX 2.1's None/Low/Med/High scale that this value reads back as.
  package var word: String {
    switch percent {
    case 0: "none"
    case 1...29: "low"
    case 30...69: "medium"
    default: "high"
    }
  }

  package static func < (a: Confidence, b: Confidence) -> Bool { a.percent < b.percent }
}
