import ClaimsModel

/// A claim's number cannot be found in the words it rests on.
enum ValueNotInQuote: QuestionRule {
  static let page = RulePage(
    code: RuleCode("value-not-in-quote"),
    title: "A claim's number is not in the words that it rests on.",
    definition: """
      Every number in the words of a claim's quantity must stand in its quote, in digits of any \
      script or in words; a vague one (“dozens”) as it is. Where the quote holds other numbers, one of the two is \
      probably a slip.
      """,
    weight: """
      A tension where the quote has other numbers; a note where it has none that can be read, which \
      may only mean that they are written out in another language.
      """,
    settledBy: "The report itself: mend the value, or quote the words that state it.",
    found: "The value “79 villages” on the quote “more than 80 villages”.",
    passedOver: "The value “250” on the quote “two hundred and fifty of them”.")

  static func hits(in view: QuestionView) -> [Hit] {
    view.direct.compactMap { statement in
      guard let quantity = statement.claim.value.quantity,
        !NumbersInText.plainly(statement.claim.quote.exact, holds: quantity.said)
      else { return nil }
      let quote = NumbersInText(statement.claim.quote.exact)
      guard !quote.holds(quantity.said) else { return nil }
      return Hit(
        self, quote.isEmpty ? .note : .tension, [statement],
        sides: ["\(quantity.said) in \(statement.claim.quote.exact)"],
        because: """
          “\(quantity.said)” is logged, yet the quote “\(statement.claim.quote.exact)” does not \
          \(quote.isEmpty ? "have a number that can be read" : "have that number").
          """)
    }
  }
}
