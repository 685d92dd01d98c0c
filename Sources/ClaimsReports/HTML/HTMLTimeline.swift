import ClaimsModel

/// Who said what when, and when each says that it happened, with what the words leave open.
struct HTMLTimeline {
  private static let mostRows = 40
  private static let width = 1000
  private static let label = 300.0
  private static let row = 26

  private struct Row {
    let card: ClaimCard
    let letter: String
    let reported: TimeBounds?
    /// As the words have it, and as far as they allow.
    let happened: (said: TimeBounds, possible: TimeBounds)?

    init(_ card: ClaimCard, letter: String) {
      self.card = card
      self.letter = letter
      reported = card.published?.bounds
      happened = card.claim.when?.dated.map { ($0.date.bounds, $0.date.possible) }
    }

    /// Every end that is known and not beyond all reckoning.
    var ends: [Int64] {
      [reported, happened?.said, happened?.possible].compactMap(\.self)
        .flatMap { [$0.earliest, $0.latest] }.filter { $0.magnitude < 1 << 60 }
    }
  }

  private let id: String
  private let rows: [Row]
  private let left: Int
  private let scale: TimeScale

  /// Nil where nothing has a date.
  init?(section: ContradictionReport.Section, id: String) {
    let rows = Self.rows(section)
    let shown = rows.prefix(Self.mostRows)
    guard
      let scale = TimeScale(
        showing: shown.flatMap(\.ends), from: Self.label + 10,
        length: Double(Self.width) - Self.label - 30)
    else { return nil }
    self.id = id
    self.rows = Array(shown)
    left = rows.count - shown.count
    self.scale = scale
  }

  /// In the order they were reported, undated ones last.
  private static func rows(_ section: ContradictionReport.Section) -> [Row] {
    var letters: [ClaimID: String] = [:]
    for (index, stand) in section.stands.enumerated() {
      for claim in stand.position.claims { letters[claim] = Words.letter(index) }
    }
    return section.cards.map { Row($0, letter: letters[$0.id] ?? "") }.sorted {
      ($0.reported?.earliest ?? .max, $0.card.id) < ($1.reported?.earliest ?? .max, $1.card.id)
    }
  }

  var page: HTML {
    let height = 34 + rows.count * Self.row
    return """
      <figure class="timeline">
      <div class="wide" role="group" aria-label="Timeline" tabindex="0">
      <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-labelledby="\(id)-t \(id)-d">
      <title id="\(id)-t">When it was reported, and when it is said to have been so</title>
      <desc id="\(id)-d">\(rows.html(by: " ") { "\(description($0))" })</desc>
      \(axis(height))\(rows.enumerated().html { row($0, $1) })</svg></div>
      <figcaption>◆ when it was reported; ▬ when it is said to have been so, dashed as far as the \
      words leave it open.\(rest)</figcaption></figure>

      """
  }

  private var rest: String {
    left == 0 ? "" : " \(Words.count(left, "more claim")) not drawn."
  }

  private func axis(_ height: Int) -> HTML {
    scale.ticks.html { tick in
      let x = scale.place(tick.second)
      return """
        <line class="tick" x1="\(x)" x2="\(x)" y1="22" y2="\(height)"/>\
        <text class="quiet" x="\(x)" y="15" text-anchor="middle">\(tick.label)</text>

        """
    }
  }

  private func row(_ index: Int, _ row: Row) -> HTML {
    let middle = 34 + index * Self.row + Self.row / 2 - 4
    let name = row.card.sourceName
    let short = name.count > 30 ? name.prefix(29) + "…" : name[...]
    return """
      <text x="4" y="\(middle + 5)">\(row.letter) \(row.card.id) <tspan unicode-bidi="isolate">\
      \(short)</tspan></text>\(happened(row, middle))\(reported(row, middle))

      """
  }

  private func happened(_ row: Row, _ middle: Int) -> HTML {
    guard let (said, possible) = row.happened else { return "" }
    let wider = bar("may", possible, middle - 6, height: 12)
    let isWider = possible != said
    return (isWider ? wider : "") + bar("said", said, middle - 4, height: 8)
  }

  /// Six units wide at least, so that a day among years can be seen.
  private func bar(_ style: String, _ bounds: TimeBounds, _ top: Int, height: Int) -> HTML {
    let start = scale.place(bounds.earliest)
    let width = max(6, scale.place(bounds.latest) - start)
    return """
      <rect class="\(style)" x="\(start)" y="\(top)" width="\((width * 10).rounded() / 10)" \
      height="\(height)"/>
      """
  }

  private func reported(_ row: Row, _ middle: Int) -> HTML {
    guard let reported = row.reported else { return "" }
    let (start, end) = (scale.place(reported.earliest), scale.place(reported.latest))
    let x = ((start + end) * 5).rounded() / 10
    return """
      <path class="told" d="M\(x) \(middle - 7)l5 7l-5 7l-5-7z"/>
      """
  }

  private func description(_ row: Row) -> String {
    let reported = row.card.published.map { "reported \($0)" } ?? "report undated"
    let happened = row.card.claim.when.map { ", said to be \(Words.time($0))" } ?? ""
    return "\(row.card.id), answer \(row.letter), \(row.card.sourceName): \(reported)\(happened)."
  }
}
