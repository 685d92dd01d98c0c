/// Who publishes: a monitor, an agency, a ministry, a newspaper, a witness, a channel, a data set.
package struct Source: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case monitor, agency, newspaper, broadcaster, website, official, party, witness, channel,
      dataset, other
  }

  package var id: SourceID
  package var name: String
  package var kind: Kind
  package var url: String?
  /// Whose house it belongs to, where several outlets are one publisher.
  package var publisher: SourceID?
  package var note: String?

  package init(
    id: SourceID, name: String, kind: Kind = .other, url: String? = nil,
    publisher: SourceID? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.url = url
    self.publisher = publisher
    self.note = note
  }
}

extension [Source] {
  /// The same sources, each after the house it belongs to, else in their order. A ring is walked once.
  /// O(n).
  package var publishersFirst: [Source] {
    let byID = Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<SourceID> = []
    var sorted: [Source] = []
    for source in self {
      var chain: [Source] = []
      var next: Source? = source
      while let here = next, seen.insert(here.id).inserted {
        chain.append(here)
        next = here.publisher.flatMap { byID[$0] }
      }
      sorted += chain.reversed()
    }
    return sorted
  }
}

/// A judgement of a source's reliability, with its reason. Appended; the latest one stands.
package struct SourceGrade: Hashable, Sendable {
  package var source: SourceID
  package var reliability: Reliability
  package var because: String
  package var by: String
  /// Seconds since 1970-01-01T00:00Z.
  package var at: Int64

  package init(
    source: SourceID, reliability: Reliability, because: String, by: String, at: Int64
  ) {
    self.source = source
    self.reliability = reliability
    self.because = because
    self.by = by
    self.at = at
  }
}
