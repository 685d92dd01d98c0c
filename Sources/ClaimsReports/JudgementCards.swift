package import ClaimsModel

/// A judgement on two entities, with their names and what has become of it.
package struct JudgementCard: Hashable, Sendable {
  package let judgement: AliasJudgement
  /// What it says, in words: "Umm Khalakil is Umm Elkhalayel".
  package let words: String
  package let state: EntityIdentity.State
  /// What speaks against it, each in words; empty unless it is contradicted.
  package let against: [String]

  package init(_ judged: EntityIdentity.Judged, names: (EntityID) -> String) {
    judgement = judged.judgement
    words = judged.judgement.statement(names: names)
    state = judged.state
    against = judged.against.map { $0.attributed(names: names) }
  }
}

/// What was judged of entities, and which are one by it.
package struct JudgementList: Hashable, Sendable {
  /// Entities that are one, the earliest added first: claims are compared under its name.
  package let groups: [[Entity]]
  /// Oldest first.
  package let judgements: [JudgementCard]

  package init(groups: [[Entity]], judgements: [JudgementCard]) {
    self.groups = groups
    self.judgements = judgements
  }
}

/// What a judgement means for the comparison.
package enum JudgementEffect: Hashable, Sendable {
  /// So many claims that name the first, or what it is one with, now meet so many of the second.
  case joined(Int, Int)
  /// They do not meet any more.
  case parted(Int, Int)
  /// Nothing is compared otherwise than before: they are one as before, or two.
  case none(areOne: Bool)
}

/// An entity as it is listed.
package struct ListedEntity: Hashable, Sendable {
  package let entity: Entity
  /// What it was judged to be one with, the earliest added first.
  package let sameAs: [EntityID]

  package init(entity: Entity, sameAs: [EntityID]) {
    self.entity = entity
    self.sameAs = sameAs
  }
}

/// Two entities with names alike, of which nobody has judged whether they are one.
package struct AlikeCard: Hashable, Sendable {
  package let a: Entity
  package let b: Entity
  /// The two names that are the most alike.
  package let names: [String]
  /// 0 to 1.
  package let score: Double

  package init(a: Entity, b: Entity, names: [String], score: Double) {
    self.a = a
    self.b = b
    self.names = names
    self.score = score
  }
}
