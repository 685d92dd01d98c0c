/// Two entities, whichever is named first.
package struct EntityPair: Hashable, Comparable, Sendable {
  /// The one whose id comes first.
  package let a: EntityID
  package let b: EntityID

  /// Nil for an entity and itself.
  package init?(_ one: EntityID, _ other: EntityID) {
    guard one != other else { return nil }
    a = min(one, other)
    b = max(one, other)
  }

  package static func < (x: EntityPair, y: EntityPair) -> Bool { (x.a, x.b) < (y.a, y.b) }
}

/// What a reviewer judged of two entities: whether they are one under two names. Appended, never
/// changed; see `EntityIdentity` for what stands.
package struct AliasJudgement: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Sendable {
    /// They are one: what is claimed of either is compared.
    case same
    /// They are two, and nothing may join them.
    case different
    /// It cannot be told: they stay apart, and are not suggested again.
    case unsure
    /// Takes back the judgement on the two that stood; the one before it stands again.
    case withdrawn
  }

  package var pair: EntityPair
  package var verdict: Verdict
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64
  /// The act it belongs to, in the journal.
  package var act: Int64

  package init(
    _ pair: EntityPair, _ verdict: Verdict, because: String, by: String, at: Int64, act: Int64 = 0
  ) {
    self.pair = pair
    self.verdict = verdict
    self.because = because
    self.by = by
    self.at = at
    self.act = act
  }

  /// Whether the two say the same, whatever acts they belong to.
  package func saysSame(as other: AliasJudgement) -> Bool {
    var same = other
    same.act = act
    return same == self
  }
}

extension AliasJudgement {
  /// What it says: "Umm Khalakil is Umm Elkhalayel".
  ///
  /// - Parameter names: the name of an entity.
  package func statement(names: (EntityID) -> String) -> String {
    let (a, b) = (name(pair.a, names), name(pair.b, names))
    return switch verdict {
    case .same: "\(a) is \(b)"
    case .different: "\(a) is not \(b)"
    case .unsure: "whether \(a) is \(b) cannot be told"
    case .withdrawn: "what was judged of \(a) and \(b) was taken back"
    }
  }

  /// The same with whose it is: "… (judged by amal on 2018-02-10)".
  package func attributed(names: (EntityID) -> String) -> String {
    "\(statement(names: names)) (judged by \(by) on \(Instant.text(at).prefix(10)))"
  }

  /// What a finding takes for granted by it: "Umm Khalakil judged the same as Umm Elkhalayel by amal:
  /// “…”".
  package func assumption(names: (EntityID) -> String) -> String {
    "\(name(pair.a, names)) judged the same as \(name(pair.b, names)) by \(by): “\(because)”"
  }

  /// With the id where both go by one name.
  private func name(_ id: EntityID, _ names: (EntityID) -> String) -> String {
    names(pair.a) == names(pair.b) ? "\(names(id)) (\(id))" : names(id)
  }
}
