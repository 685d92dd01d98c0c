/// A short id that people type: a letter for the kind and a number that is never used again.
package protocol NumberedID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The letter in front of the number, lower case.
  static var letter: Character { get }
  /// What the id names, in words: "claim".
  static var noun: String { get }
  /// The number, from 1 up.
  var number: Int64 { get }
  init(_ number: Int64)
}

extension NumberedID {
  package var description: String { "\(Self.letter)\(number)" }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// Reads `c12` or `C12`; nil for anything else, a number below 1 included.
  package init?(text: some StringProtocol) {
    guard let first = text.first, first.lowercased() == String(Self.letter),
      text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int64(text.dropFirst()), number > 0
    else { return nil }
    self.init(number)
  }
}

/// Names a claim: `c12`.
package struct ClaimID: NumberedID {
  package static let letter: Character = "c"
  package static let noun = "claim"
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
}

/// Names a report: `r3`.
package struct ReportID: NumberedID {
  package static let letter: Character = "r"
  package static let noun = "report"
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
}

/// Names a finding of the last reconciliation: `f7`.
package struct FindingID: NumberedID {
  package static let letter: Character = "f"
  package static let noun = "finding"
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
}

/// Names a piece of evidence: `e3`.
package struct EvidenceID: NumberedID {
  package static let letter: Character = "e"
  package static let noun = "piece of evidence"
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
}

/// Names a draft, a claim as proposed from a report: `d12`.
package struct DraftID: NumberedID {
  package static let letter: Character = "d"
  package static let noun = "draft"
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
}
