import ClaimsModel

/// How well proposed claims agree with those that somebody marked in the same text.
///
/// Each proposal is matched with at most one marked claim and the other way round, the pairs that
/// overlap most first, of equals those that begin first. In strict matching a pair has the same span;
/// in overlapping matching the bytes that both cover are at least half of those that either covers.
/// Fields are compared on matched pairs only, and only where the marked claim says something of them,
/// as `FieldComparison` tells: loosely in overlapping matching. Marked fields that are “none” count as
/// right only where the proposal says nothing.
package struct Evaluation: Hashable, Sendable {
  package enum Matching: String, CaseIterable, Sendable { case strict, overlapping }

  /// A part of a whole, such as the marked claims that were found.
  package struct Ratio: Hashable, Sendable {
    package var hits = 0
    package var of = 0

    /// From 0 to 1; nil of nothing.
    package var share: Double? { of == 0 ? nil : Double(hits) / Double(of) }
  }

  package enum Field: String, CaseIterable, Sendable {
    case subject, predicate, value, date, place, hedge, sourcing
  }

  /// Of the proposals, those that match.
  package private(set) var precision = Ratio()
  /// Of the marked claims, those that are matched.
  package private(set) var recall = Ratio()
  /// Of the matched pairs that are marked in the field, those that agree.
  package private(set) var fields: [Field: Ratio] = [:]
  /// The matched pairs, by the places of proposal and marked claim, in the order of the latter.
  package private(set) var pairs: [Pair] = []

  package struct Pair: Hashable, Sendable {
    package let proposal: Int
    package let marked: Int
    /// The fields in which the two differ.
    package let differing: [Field]
  }

  /// The harmonic mean of precision and recall; nil where either is of nothing.
  package var f1: Double? {
    guard let precision = precision.share, let recall = recall.share else { return nil }
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// O(n log n) of the claims where few overlap.
  package init(
    of proposals: [AnnotatedClaim], against marked: [AnnotatedClaim], _ matching: Matching
  ) {
    let matched = SpanMatching(proposals.map(\.span), marked.map(\.span), matching).pairs
    precision = Ratio(hits: matched.count, of: proposals.count)
    recall = Ratio(hits: matched.count, of: marked.count)
    let comparison = FieldComparison(isLoose: matching == .overlapping)
    for (proposal, index) in matched {
      let differing = compare(proposals[proposal], marked[index], comparison)
      pairs.append(Pair(proposal: proposal, marked: index, differing: differing))
    }
  }

  /// Several texts taken together.
  package mutating func add(_ other: Evaluation) {
    precision.add(other.precision)
    recall.add(other.recall)
    for (field, ratio) in other.fields { fields[field, default: Ratio()].add(ratio) }
  }

  private mutating func compare(
    _ proposal: AnnotatedClaim, _ marked: AnnotatedClaim, _ comparison: FieldComparison
  ) -> [Field] {
    var differing: [Field] = []
    func note(_ field: Field, _ agrees: Bool?) {
      guard let agrees else { return }
      fields[field, default: Ratio()].add(Ratio(hits: agrees ? 1 : 0, of: 1))
      if !agrees { differing.append(field) }
    }
    note(.subject, proposal.subject.agrees(with: marked.subject) { comparison.agree($0, $1) })
    note(.predicate, proposal.predicate.agrees(with: marked.predicate, by: ==))
    note(.value, proposal.value.agrees(with: marked.value) { comparison.agree($0, $1) })
    note(.date, proposal.date.agrees(with: marked.date) { comparison.agree($0, $1) })
    note(.place, proposal.place.agrees(with: marked.place) { comparison.agree($0, $1) })
    note(.hedge, proposal.hedge.agrees(with: marked.hedge, by: ==))
    note(.sourcing, proposal.sourcing.agrees(with: marked.sourcing, by: ==))
    return differing
  }
}

extension Evaluation.Ratio {
  fileprivate mutating func add(_ other: Evaluation.Ratio) {
    hits += other.hits
    of += other.of
  }
}

extension AnnotatedClaim.Field {
  /// Nil where nothing was marked.
  fileprivate func agrees(
    with marked: AnnotatedClaim.Field<Content>, by same: (Content, Content) -> Bool
  ) -> Bool? {
    guard case .stated(let wanted) = marked else { return nil }
    guard case .stated(let content) = self else { return wanted == nil }
    switch (content, wanted) {
    case (nil, nil): return true
    case (let content?, let wanted?): return same(content, wanted)
    default: return false
    }
  }
}
