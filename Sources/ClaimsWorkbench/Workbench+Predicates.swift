package import ClaimsModel
package import ClaimsReports
import ClaimsStore
import ClaimsText

extension Workbench {
  /// The vocabulary: what came with the program, then what was added.
  package func predicates() throws -> [PredicateCard] {
    try store.read { casebook in
      try casebook.predicates().map {
        PredicateCard(predicate: $0.predicate, isSeeded: $0.isSeeded)
      }
    }
  }

  /// Adds a predicate of the casebook's own.
  package func addPredicate(_ predicate: Predicate) throws {
    guard predicate.definition.filled != nil, predicate.question.contains("{subject}") else {
      throw Refusal(
        "A predicate needs a definition, and a question with {subject} in it.",
        remedy: "Give both: --definition \"…\" --question \"Who … {subject}?\"")
    }
    try write { casebook in
      let all = try casebook.reader.predicates()
      if let there = all.first(where: { $0.predicate.id == predicate.id }) {
        throw Refusal(
          "There is a predicate “\(predicate.id)” already: \(there.predicate.definition)",
          remedy: "Use it, or take another name.")
      }
      for implied in predicate.implies {
        _ = try Self.find(predicate: implied.predicate.text, in: all)
      }
      try casebook.insert(predicate)
      try record(
        casebook, "predicate add", about: predicate.id.text, detail: predicate.definition)
    }
  }

  static func find(predicate name: String, in all: [StoredPredicate]) throws -> Predicate {
    if let found = all.first(where: { $0.predicate.id.text == name }) { return found.predicate }
    throw Refusal.unknown(
      "predicate", name,
      likely: Suggestion.closest(to: name, among: all.map(\.predicate.id.text)),
      list: "claims predicate list")
  }
}
