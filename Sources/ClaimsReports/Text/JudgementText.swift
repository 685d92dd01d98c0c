package import ClaimsModel
import ClaimsText

/// What was judged of entities, for a terminal.
package enum JudgementText {
  /// A judgement just made, what it means for the comparison, and what that brings.
  ///
  /// - Parameter names: of the two entities, in the order they were given.
  package static func text(
    _ card: JudgementCard, names: [String], effect: JudgementEffect, report: ContradictionReport,
    appeared: [FindingID], went: [FindingID], layout: TextLayout
  ) -> String {
    var page = TextPage(layout)
    page.paragraph([TextRun(card.words.prefix(1).uppercased() + card.words.dropFirst() + ".")])
    page.paragraph([TextRun(sentence(effect, names))])
    page.blank()
    ReconcileText.write(report, appeared: appeared, went: went, to: &page)
    return page.text
  }

  private static func sentence(_ effect: JudgementEffect, _ names: [String]) -> String {
    switch effect {
    case .joined(let a, let b):
      meeting(a, b, names, "now \(a == 1 ? "meets" : "meet")")
    case .parted(let a, let b):
      meeting(a, b, names, "no longer \(a == 1 ? "meets" : "meet")")
    case .none(areOne: true): "They are one all the same, as before: nothing else meets."
    case .none(areOne: false): "They are compared as two, as before."
    }
  }

  private static func meeting(
    _ a: Int, _ b: Int, _ names: [String], _ verb: String
  ) -> String {
    guard a > 0, b > 0 else {
      let idle = zip([a, b], names).filter { $0.0 == 0 }.map { "“\($0.1)”" }
      return "No claim names \(idle.formattedList(joinedBy: "or")) yet: nothing meets."
    }
    return "\(Words.count(a, "claim")) that \(a == 1 ? "names" : "name") “\(names[0])” \(verb) "
      + "\(b) that \(b == 1 ? "names" : "name") “\(names[1])”."
  }
}

extension JudgementList {
  /// The entities that are one, and every judgement with its reason.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    guard !judgements.isEmpty else { return "Nobody has judged whether entities are one." }
    for group in groups {
      let others = group.dropFirst().map { "\($0.name) (\($0.id))" }
      page.paragraph(
        [
          TextRun(group[0].name, .bold), TextRun(" (\(group[0].id)): also "),
          TextRun(others.formattedList(joinedBy: "and")),
        ], hanging: 2)
    }
    if !groups.isEmpty { page.blank() }
    for card in judgements {
      let judgement = card.judgement
      page.paragraph(
        [
          TextRun("\(Instant.text(judgement.at)) "), TextRun(card.words), ", by ",
          TextRun(judgement.by), ": ", TextRun(card.state.words, card.state.style),
        ], hanging: 2)
      page.paragraph(["“", TextRun(judgement.because), "”"], indent: 2)
      if !card.against.isEmpty {
        page.paragraph(
          [TextRun("against it: " + card.against.joined(separator: ", "))], indent: 2, hanging: 4)
      }
    }
    return page.text
  }
}

extension EntityIdentity.State {
  var words: String {
    switch self {
    case .stands: "stands"
    case .replaced: "replaced by a later one"
    case .contradicted: "contradicted, and joins nothing"
    case .takenBack: "taken back"
    case .withdrawal: "takes back the one before"
    }
  }

  var style: Style {
    switch self {
    case .stands: .bold
    case .contradicted: [.bold, .yellow]
    case .replaced, .takenBack, .withdrawal: .dim
    }
  }
}

/// Pairs of entities with names alike, the likeliest first, one under the other.
package struct AlikeTable: Sendable {
  private let cards: [AlikeCard]

  package init(_ cards: [AlikeCard]) {
    self.cards = cards
  }

  package func text(_ layout: TextLayout) -> String {
    guard !cards.isEmpty else { return "No names are alike that nobody has judged." }
    var page = TextPage(layout)
    var table = TextTable([
      .init("Alike", alignment: .right, minimum: 5), .typed("Id"),
      .init("Name", minimum: 8, shrink: 1, wraps: true), .init("Kind", minimum: 5),
    ])
    for card in cards {
      let percent = Self.percent(card.score)
      for (entity, name) in zip([card.a, card.b], card.names) {
        table.append([
          .init(entity.id == card.a.id ? percent : ""), .init(entity.id.text), .init(name),
          .init(entity.kind.rawValue),
        ])
      }
    }
    page.table(table)
    return page.text
  }

  /// "96 %"; rounded down, so that only names that fold alike come to 100.
  private static func percent(_ score: Double) -> String { "\(Int(score * 100)) %" }
}
