import ClaimsModel
import ClaimsText

/// Entities as a list, with their other names; and what they were judged to be one with, where that
/// was judged of any.
package struct EntityTable: Sendable {
  private let cards: [ListedEntity]

  package init(_ cards: [ListedEntity]) {
    self.cards = cards
  }

  package func text(_ layout: TextLayout) -> String {
    guard !cards.isEmpty else { return "No entities." }
    var page = TextPage(layout)
    let showsPlaces = cards.contains { $0.entity.location != nil }
    let showsSame = cards.contains { !$0.sameAs.isEmpty }
    var table = TextTable(
      [
        .typed("Id"), .init("Name", minimum: 10, shrink: 1, wraps: true),
        .init("Kind", minimum: 5), .init("Within", minimum: 6, shrink: 1, wraps: true),
        .init("Also called", minimum: 8, shrink: 2, wraps: true),
      ] + (showsPlaces ? [.init("Lies at", minimum: 10, shrink: 1, wraps: true)] : [])
        + (showsSame ? [.init("Same as", minimum: 8, shrink: 1, wraps: true)] : []))
    for card in cards {
      let entity = card.entity
      table.append(
        [
          .init(entity.id.text), .init(entity.name), .init(entity.kind.rawValue),
          .init(entity.parent?.text ?? ""), .init(entity.aliases.joined(separator: ", ")),
        ] + (showsPlaces ? [.init(entity.location?.description ?? "")] : [])
          + (showsSame ? [.init(card.sameAs.map(\.text).joined(separator: ", "))] : []))
    }
    page.table(table)
    return page.text
  }
}

/// Predicates as a list, each with its definition.
package struct PredicateTable: Sendable {
  private let cards: [PredicateCard]

  package init(_ cards: [PredicateCard]) {
    self.cards = cards
  }

  package func text(_ layout: TextLayout) -> String {
    guard !cards.isEmpty else { return "No predicates." }
    var page = TextPage(layout)
    var table = TextTable([
      .typed("Id"), .init("Kind", minimum: 6), .init("Values", minimum: 6),
      .init("Time", minimum: 11, shrink: 1, wraps: true),
      .init("Unit", minimum: 11, shrink: 1, wraps: true),
      .init("Definition", minimum: 14, shrink: 2, wraps: true),
    ])
    for predicate in cards.map(\.predicate) {
      table.append([
        .init(predicate.id.text), .init(predicate.kind.rawValue),
        .init(predicate.exclusivity.rawValue),
        .init(predicate.aspect.rawValue + (predicate.isCumulative ? " +cumulative" : "")),
        .init(predicate.unit ?? ""), .init(predicate.definition),
      ])
    }
    page.table(table)
    return page.text
  }
}
