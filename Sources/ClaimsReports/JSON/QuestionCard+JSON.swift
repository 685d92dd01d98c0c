package import ClaimsJSON
import ClaimsModel

extension QuestionCard: JSONConvertible {
  /// `{"format": "claimbench-question", "version": 1, "question": …, "retracted": […], "reviews": […],
  /// "elsewhere": […], "otherQuestions": […]}`.
  ///
  /// - `question`: as in a contradiction report, with all its claims.
  /// - `retracted`: the claims that are, and so give no answer.
  /// - a review: the `claim` by number, its `decisions` as in a history, and its `revisions`.
  /// - `elsewhere`: findings in other questions that claims of this one take part in.
  /// - `otherQuestions`: where nothing answers this one: `subject`, `predicate`, `words`, and how many
  ///   `claims`.
  package var json: JSONValue {
    [
      "format": "claimbench-question", "version": 1, "question": section.json,
      "retracted": retracted.json, "reviews": .array(reviews.map(json)),
      "elsewhere": elsewhere.json, "otherQuestions": .array(others.map(\.json)),
    ]
  }

  private func json(_ review: Review) -> JSONValue {
    let card = (section.cards + retracted).first { $0.id == review.claim }
    return [
      "claim": .string("\(review.claim)"),
      "decisions": card.map { HistoryText.states(of: review.decisions, on: $0) }
        ?? review.decisions.json,
      "revisions": review.revisions.json,
    ]
  }
}

extension QuestionCard.Other {
  fileprivate var json: JSONValue {
    [
      "subject": .string(question.subject.text), "predicate": .string(question.predicate.text),
      "words": .string(words), "claims": .integer(claims),
    ]
  }
}
