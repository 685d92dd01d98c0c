import ClaimsModel

/// Text that a report shares with another, as far as it joins the two, seen from the one.
struct ReprintLink: Sendable {
  /// When the other was published.
  enum Order: Sendable {
    /// Surely before this one: this one took from it.
    case earlier
    /// Surely after.
    case later
    /// On the same day, or it is not known: neither can be said to have taken from the other.
    case open
  }

  let other: ReportID
  let order: Order
  /// Those that are no form.
  let passages: [Reprint.Passage]
  /// Percent of this text that stands in the other.
  let containment: Int

  /// Whether this text stands in the other as a whole.
  var isWhole: Bool { containment >= ReprintTable.whole }

  /// What of the other report a span of this one stands in.
  struct Match: Sendable {
    /// Nil where the span lies in no passage, and this text is in the other as a whole.
    let passage: Reprint.Passage?
    /// Where about the span stands there; nil for the report as a whole.
    let span: Range<Int>?
  }

  /// - Parameter span: bytes of this text; nil for the report as a whole.
  /// - Returns: nil where less than half of the span is shared.
  func match(_ span: Range<Int>?) -> Match? {
    guard let span else { return isWhole ? Match(passage: nil, span: nil) : nil }
    if let passage = passages.first(where: { span.lies(in: $0.here) }) {
      return Match(passage: passage, span: passage.mapped(span))
    }
    return isWhole ? Match(passage: nil, span: nil) : nil
  }

  // MARK: Which links there are

  /// The links of every report, the one it shares most with first.
  static func links(
    _ reprints: [Reprint], among entries: [ReportID: Origins.Entry],
    root: (SourceID) -> SourceID
  ) -> [ReportID: [ReprintLink]] {
    var byReport: [ReportID: [Reprint]] = [:]
    for reprint in reprints where entries[reprint.report] != nil && entries[reprint.other] != nil {
      byReport[reprint.report, default: []].append(reprint)
      byReport[reprint.other, default: []].append(reprint.turned)
    }
    let forms = byReport.mapValues { reprints in
      Self.forms(in: reprints) { report in entries[report].map { root($0.source) } }
    }
    return byReport.compactMapValues { reprints in
      let links = reprints.compactMap { reprint in
        link(reprint, entries, forms[reprint.report] ?? [], forms[reprint.other] ?? [])
      }.sorted { ($1.shared, $0.other) < ($0.shared, $1.other) }
      return links.isEmpty ? nil : links
    }
  }

  /// How many words its passages have.
  var shared: Int { passages.reduce(0) { $0 + $1.words } }

  private static func link(
    _ reprint: Reprint, _ entries: [ReportID: Origins.Entry], _ forms: Set<Range<Int>>,
    _ formsThere: Set<Range<Int>>
  ) -> ReprintLink? {
    let isWhole = max(reprint.containment, reprint.otherContainment) >= ReprintTable.whole
    let passages =
      isWhole
      ? reprint.passages
      : reprint.passages.filter { !forms.contains($0.here) && !formsThere.contains($0.there) }
    guard isWhole || !passages.isEmpty else { return nil }
    return ReprintLink(
      other: reprint.other,
      order: order(of: entries[reprint.other]?.published, to: entries[reprint.report]?.published),
      passages: passages, containment: reprint.containment)
  }

  private static func order(of other: EDTF?, to this: EDTF?) -> Order {
    guard let other = other?.possible, let this = this?.possible else { return .open }
    if other.latest < this.earliest { return .earlier }
    return this.latest < other.earliest ? .later : .open
  }

  /// The passages of one report that reports of too many other sources hold as well.
  private static func forms(
    in reprints: [Reprint], house: (ReportID) -> SourceID?
  ) -> Set<Range<Int>> {
    guard reprints.count > ReprintTable.sources else { return [] }
    var asked: Set<Range<Int>> = []
    var forms: Set<Range<Int>> = []
    for passage in reprints.lazy.flatMap(\.passages) where asked.insert(passage.here).inserted {
      var houses: Set<SourceID> = []
      for reprint in reprints where houses.count <= ReprintTable.sources {
        guard let other = house(reprint.other), other != house(reprint.report) else { continue }
        if reprint.passages.contains(where: { passage.here.lies(in: $0.here) }) {
          houses.insert(other)
        }
      }
      if houses.count > ReprintTable.sources { forms.insert(passage.here) }
    }
    return forms
  }
}

extension Range<Int> {
  /// Whether at least half of this lies in another. Nothing lies nowhere.
  func lies(in other: Range<Int>) -> Bool {
    !isEmpty && clamped(to: other).count * 2 >= count
  }
}

extension Reprint.Passage {
  /// Where about a span of this text stands in the other: words that differ may shift it somewhat.
  fileprivate func mapped(_ span: Range<Int>) -> Range<Int> {
    let shared = span.clamped(to: here)
    let start = Swift.min(there.lowerBound + shared.lowerBound - here.lowerBound, there.upperBound)
    return start..<Swift.min(start + shared.count, there.upperBound)
  }
}
