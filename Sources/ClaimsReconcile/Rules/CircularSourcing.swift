import ClaimsModel

/// Several reports say it, and all lead back to one origin; or they credit one another in a ring.
enum CircularSourcing: QuestionRule {
  static let page = RulePage(
    code: RuleCode("circular-sourcing"),
    title: "Several reports say the same, and all of them lead back to one origin.",
    definition: """
      The reports behind one answer are traced by the credits they give, by text they share, by \
      their publishers and by what reviewers judged. Where two reports or more lead back to one \
      origin, they bear one witness, not several. Where they credit one another in a ring, none of \
      them is the origin.
      """,
    weight: "A note; a tension where the credits form a ring.",
    settledBy: "A report that knows it by a way of its own; in a ring, who said it first.",
    found: "A wire story, and two papers that print it.",
    passedOver: "A wire story, and a monitor who was there.")

  static func hits(in view: QuestionView) -> [Hit] {
    view.positions.flatMap { position in
      let said = position.filter { $0.claim.netPolarity == .affirmed && !$0.isSilent }
      return [ring(said, view), oneOrigin(said, view)].compactMap(\.self).prefix(1)
    }
  }

  private static func oneOrigin(_ said: [Statement], _ view: QuestionView) -> Hit? {
    let reports = Set(said.map(\.report))
    guard reports.count > 1, Origins.independent(said.map(\.origins)) == 1 else { return nil }
    let names = Origins.groups(said).flatMap(\.sources).map(\.text)
    return Hit(
      self, .note, members: [said],
      because: """
        \(reports.count) reports say “\(view.answer(said[0]))”, and all lead back to one origin: \
        \(names.formattedList(joinedBy: "and")). They count once.
        """)
  }

  private static func ring(_ said: [Statement], _ view: QuestionView) -> Hit? {
    guard let ring = view.origins.rings(among: said).first else { return nil }
    let ringed = ring.map { said[$0] }
    guard Set(ringed.map(\.report)).count > 1 else { return nil }
    let reports = Set(ringed.map(\.report)).sorted().map(\.description)
    return Hit(
      self, .tension, members: [ringed],
      because: """
        \(reports.formattedList(joinedBy: "and")) say “\(view.answer(ringed[0]))” and rest on \
        one another in a ring: none of them is its origin.
        """)
  }
}

extension Statement {
  fileprivate var isSilent: Bool {
    switch claim.value {
    case .unknown, .notStated: true
    default: false
    }
  }
}
