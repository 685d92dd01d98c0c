import ClaimsModel

/// Several reports say it, and all lead back to one origin; or they credit one another in a ring.
enum CircularSourcing: QuestionRule {
  static let page = RulePage(
    code: RuleCode("circular-sourcing"),
    title: "Several reports say the same, and lead back to one origin.",
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
    view.positions.flatMap { position -> [Hit] in
      guard position.count > 1 else { return [] }
      let said = position.filter { $0.netPolarity == .affirmed && !$0.isSilent }
      if let ring = ring(said, view) { return [ring] }
      guard Origins.areShared(said) else { return [] }
      let places = Dictionary(grouping: said.indices) { said[$0].report }
      return Origins.groups(said).filter { $0.reports.count > 1 }.map { origin in
        let own = origin.reports.flatMap { places[$0] ?? [] }.sorted()
        return oneOrigin(origin, own.map { said[$0] }, view)
      }
    }
  }

  private static func oneOrigin(
    _ origin: OriginGroup, _ members: [Statement], _ view: QuestionView
  ) -> Hit {
    let names = origin.sources.map(\.text).formattedList(joinedBy: "and")
    return Hit(
      self, .note, members: [members], sides: ["\(names) \(members[0].sideKey)"],
      because: """
        \(origin.reports.count) reports say “\(view.answer(members[0]))”, and all lead back to one origin: \
        \(names). They count once.
        """)
  }

  private static func ring(_ said: [Statement], _ view: QuestionView) -> Hit? {
    guard let ring = view.origins.rings(among: said).first else { return nil }
    let ringed = ring.map { said[$0] }
    guard Set(ringed.map(\.report)).count > 1 else { return nil }
    let reports = Set(ringed.map(\.report)).sorted().map(\.description)
    // A side each, so that the words of all of them are shown.
    return Hit(
      self, .tension, members: ringed.grouped(by: \.report),
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
