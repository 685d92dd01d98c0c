package import ClaimsModel
import ClaimsReconcile
package import ClaimsReports
import ClaimsStore

/// What came of judging whether two entities are one.
package struct JudgementOutcome: Sendable {
  package let card: JudgementCard
  /// Of the two, in the order they were named.
  package let names: [String]
  package let ids: [EntityID]
  package let effect: JudgementEffect
  /// What comparing anew found.
  package let reconciliation: ReconcileOutcome
}

extension Workbench {
  /// Judges whether two entities are one. Nothing else is written: entities, names and claims stay as
  /// they are, and taking the judgement back gives back what was there.
  ///
  /// - Throws: `Refusal` where standing judgements speak against it.
  package func judge(
    _ a: String, _ b: String, _ verdict: AliasJudgement.Verdict, because: String
  ) throws -> JudgementOutcome {
    try judge(a, b, because: because) { pair, identity, names in
      let objection = identity.objection(to: verdict, on: pair)
      guard let last = objection.last else { return verdict }
      let chain = objection.map { $0.attributed(names: names) }.joined(separator: ", ")
      let different = objection.first { $0.verdict == .different } ?? last
      throw Refusal(
        verdict == .same
          ? "They are held apart: \(chain)." : "They are one through others: \(chain).",
        remedy: "If that is wrong, take it back first: claims entity undo \(different.pair.a) "
          + "\(different.pair.b) --because \"…\"")
    }
  }

  /// Takes back the judgement on two entities that stands; the one before it stands again.
  package func withdrawJudgement(
    _ a: String, _ b: String, because: String
  ) throws -> JudgementOutcome {
    try judge(a, b, because: because) { pair, identity, names in
      let isThere = identity.judged.contains {
        $0.judgement.pair == pair && ($0.state == .stands || $0.state == .contradicted)
      }
      guard isThere else {
        throw Refusal(
          "Nothing that was judged of \(names(pair.a)) and \(names(pair.b)) still stands.",
          remedy: "See what was judged: claims entity judgements \(pair.a)", kind: .notFound)
      }
      return .withdrawn
    }
  }

  /// - Parameter verdict: what to judge, in view of what was judged before.
  private func judge(
    _ a: String, _ b: String, because: String,
    _ verdict: (EntityPair, EntityIdentity, (EntityID) -> String) throws ->
      AliasJudgement.Verdict
  ) throws -> JudgementOutcome {
    guard because.filled != nil else { throw Refusal.reasonMissing("A judgement") }
    // So that what is found after it is of its doing.
    _ = try reconcile()
    let (card, two, effect) = try write { casebook in
      let reader = casebook.reader
      let two = try [a, b].map { try Self.find(entity: $0, in: reader) }
      guard let pair = EntityPair(two[0].id, two[1].id) else {
        throw Refusal(
          "“\(a)” and “\(b)” are names of one entity already: \(two[0].id).",
          remedy: "Name two entities: claims entity list")
      }
      let before = try reader.identity()
      let names = EntityDirectory(two + (try entities(in: before, reader))).name
      let judgement = try append(
        verdict(pair, before, names), on: pair, because: because, before, casebook)
      let after = try reader.identity()
      try Self.checkNothingNewIsContradicted(before, after, names)
      guard let judged = after.judged.last(where: { $0.judgement == judgement }) else {
        throw StoreError.damaged(detail: "a judgement on \(pair.a) was not kept")
      }
      return (
        JudgementCard(judged, names: names), two,
        try Self.effect(two.map(\.id), before, after, reader)
      )
    }
    return JudgementOutcome(
      card: card, names: two.map(\.name), ids: two.map(\.id), effect: effect,
      reconciliation: try reconcile())
  }

  private func append(
    _ verdict: AliasJudgement.Verdict, on pair: EntityPair, because: String,
    _ identity: EntityIdentity, _ casebook: StoreWriter
  ) throws -> AliasJudgement {
    // Never before what it follows, whatever the clock says: the latest is to stand.
    let last = identity.judged.lazy.map(\.judgement).filter { $0.pair == pair }.map(\.at).max()
    let act = try record(
      casebook, Self.verb(verdict), about: "\(pair.a) \(pair.b)", detail: because)
    let judgement = AliasJudgement(
      pair, verdict, because: because, by: session.reviewer,
      at: max(session.now(), last ?? .min), act: act)
    try casebook.insert(judgement)
    return judgement
  }

  /// Taking a judgement back may bring one before it back, which others speak against by now.
  private static func checkNothingNewIsContradicted(
    _ before: EntityIdentity, _ after: EntityIdentity, _ names: (EntityID) -> String
  ) throws {
    let known = Set(before.contradicted.map(\.judgement))
    guard let new = after.contradicted.first(where: { !known.contains($0.judgement) }),
      let different = new.against.first(where: { $0.verdict == .different })
    else { return }
    throw Refusal(
      "Then this would not hold any more: \(new.judgement.attributed(names: names)), against "
        + "\(new.against.map { $0.attributed(names: names) }.joined(separator: ", ")).",
      remedy: "If that is wrong, take it back first: claims entity undo \(different.pair.a) "
        + "\(different.pair.b) --because \"…\"")
  }

  private static func effect(
    _ two: [EntityID], _ before: EntityIdentity, _ after: EntityIdentity, _ casebook: StoreReader
  ) throws -> JudgementEffect {
    func claims(_ id: EntityID, _ identity: EntityIdentity) throws -> Int {
      var filter = ClaimFilter()
      filter.about = identity.group(of: id)
      return try casebook.claimCount(filter)
    }
    switch (before.areOne(two[0], two[1]), after.areOne(two[0], two[1])) {
    case (false, true): return .joined(try claims(two[0], before), try claims(two[1], before))
    case (true, false): return .parted(try claims(two[0], after), try claims(two[1], after))
    case (let areOne, _): return .none(areOne: areOne)
    }
  }

  /// The word for judging so, as commands and the journal use it.
  static func verb(_ verdict: AliasJudgement.Verdict) -> String {
    switch verdict {
    case .same, .different, .unsure: "entity \(verdict.rawValue)"
    case .withdrawn: "entity undo"
    }
  }

  // MARK: What was judged

  /// Every judgement, or those that bear on one entity and what it is one with.
  package func judgements(on name: String?) throws -> JudgementList {
    try store.read { casebook in
      let identity = try casebook.identity()
      let wanted = try name.map {
        Set(identity.group(of: try Self.find(entity: $0, in: casebook).id))
      }
      func isWanted(_ ids: [EntityID]) -> Bool {
        wanted.map { !$0.isDisjoint(with: ids) } ?? true
      }
      let named = try entities(in: identity, casebook)
      let byID = Dictionary(named.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let names = EntityDirectory(named).name
      return JudgementList(
        groups: identity.groups.filter(isWanted).map { $0.compactMap { byID[$0] } },
        judgements: identity.judged.filter {
          isWanted([$0.judgement.pair.a, $0.judgement.pair.b])
        }.map { JudgementCard($0, names: names) })
    }
  }

  /// All entities with what each is one with, in the order they were added.
  package func listedEntities() throws -> [ListedEntity] {
    try store.read { casebook in
      let identity = try casebook.identity()
      return try casebook.entities().map { entity in
        ListedEntity(
          entity: entity, sameAs: identity.group(of: entity.id).filter { $0 != entity.id })
      }
    }
  }

  /// Judgements that are contradicted, apart from those that were before: whole sentences.
  func contradicted(
    _ casebook: StoreReader, besides before: [EntityIdentity.Judged]
  ) throws -> [String] {
    let identity = try casebook.identity()
    let known = Set(before.map(\.judgement))
    let names = EntityDirectory(try entities(in: identity, casebook)).name
    return identity.contradicted.filter { !known.contains($0.judgement) }.map { judged in
      let against = judged.against.map { $0.attributed(names: names) }.joined(separator: ", ")
      return "\(judged.judgement.attributed(names: names)), against: \(against)."
    }
  }

  /// The entities that anything was judged of.
  private func entities(
    in identity: EntityIdentity, _ casebook: StoreReader
  ) throws -> [Entity] {
    let named = Set(identity.judged.flatMap { [$0.judgement.pair.a, $0.judgement.pair.b] })
    return try named.sorted().compactMap { try casebook.entity($0) }
  }
}
