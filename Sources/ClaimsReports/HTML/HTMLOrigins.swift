import ClaimsModel

/// Who took from whom: a picture, and the same in words.
struct HTMLOrigins {
  private static let mostLines = 60

  private let graph: OriginGraph
  private let id: String
  private let reports: [ReportID: OriginGraph.Report]

  init(graph: OriginGraph, id: String) {
    self.graph = graph
    self.id = id
    reports = Dictionary(
      graph.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var page: HTML {
    guard !graph.edges.isEmpty else {
      return graph.reports.count < 2
        ? ""
        : "<p class=\"quiet\">None of the reports behind these answers is known to have taken from another.</p>\n"
    }
    let layout = OriginLayout(graph)
    return """
      <figure class="origins">
      \(picture(layout))<figcaption>Where the reports took their matter from.\
      \(legend(layout))</figcaption>
      <details><summary>The same in words</summary><ul>
      \(sentences)</ul></details></figure>

      """
  }

  private var sentences: HTML {
    let sentences = OriginWords(graph).sentences
    let rest = sentences.count - Self.mostLines
    let more: HTML =
      rest > 0
      ? "<li>and \(rest) more: <code>claims report show</code> has those of one report</li>\n" : ""
    return sentences.prefix(Self.mostLines).html { pieces in
      "<li>\(pieces.html { "<bdi>\($0)</bdi>" })</li>\n"
    } + more
  }

  private func legend(_ layout: OriginLayout) -> String {
    guard layout.lines.count <= Self.mostLines else { return " Too many to draw." }
    let open =
      layout.lines.allSatisfy(\.isOrdered)
      ? "" : "; a dashed line joins reports of which neither is known to be the older"
    return " An arrow leads from what was taken to who took it\(open)."
  }

  private func picture(_ layout: OriginLayout) -> HTML {
    guard layout.lines.count <= Self.mostLines else { return "" }
    let places = Dictionary(
      layout.places.map { ($0.node, $0.place) }, uniquingKeysWith: { first, _ in first })
    return """
      <div class="wide" role="group" aria-label="Origins" tabindex="0">
      <svg width="\(layout.width)" height="\(layout.height)" \
      viewBox="0 0 \(layout.width) \(layout.height)" role="img" aria-labelledby="\(id)-t">
      <title id="\(id)-t">Who took from whom; the same in words below</title>
      \(layout.lines.html { line($0, places) })\(layout.places.html { box($0.node, $0.place) })\
      \(labels(layout.lines, places))</svg></div>

      """
  }

  private func line(_ line: OriginLayout.Line, _ places: [OriginLayout.Node: OriginLayout.Place])
    -> HTML
  {
    guard let (start, end) = ends(line, places) else { return "" }
    let bend = (start.x + end.x) / 2
    let head: HTML = line.isOrdered ? " marker-end=\"url(#arrow)\"" : ""
    return """
      <path class="flow\(line.isOrdered ? "" : " open")" d="M\(start.x) \(start.y)\
      C\(bend) \(start.y) \(bend) \(end.y) \(end.x) \(end.y)"\(head)/>

      """
  }

  /// Where the lines end, under one another where several end at one box.
  private func labels(
    _ lines: [OriginLayout.Line], _ places: [OriginLayout.Node: OriginLayout.Place]
  ) -> HTML {
    var drawn: [OriginLayout.Node: Int] = [:]
    return lines.html { line in
      guard let (_, end) = ends(line, places) else { return "" }
      defer { drawn[line.to, default: 0] += 1 }
      return """
        <text class="quiet halo" x="\(end.x - 12)" y="\(end.y - 6 + 20 * (drawn[line.to] ?? 0))" \
        text-anchor="end">\(label(line))</text>

        """
    }
  }

  private func label(_ line: OriginLayout.Line) -> String {
    let isCredited = line.grounds.contains(.credit)
    return line.grounds.filter { ground in
      if case .attribution = ground { return !isCredited }
      return true
    }.map(\.label).joined(separator: ", ")
  }

  /// From the right side of the giver to the left side of who took.
  private func ends(_ line: OriginLayout.Line, _ places: [OriginLayout.Node: OriginLayout.Place])
    -> (start: OriginLayout.Place, end: OriginLayout.Place)?
  {
    guard let from = places[line.from], let to = places[line.to] else { return nil }
    let middle = OriginLayout.boxHeight / 2
    return (
      OriginLayout.Place(x: from.x + OriginLayout.boxWidth, y: from.y + middle),
      OriginLayout.Place(x: to.x, y: to.y + middle)
    )
  }

  private func box(_ node: OriginLayout.Node, _ place: OriginLayout.Place) -> HTML {
    let (name, detail) = words(node)
    let short = name.count > 30 ? name.prefix(29) + "…" : name[...]
    let style: HTML = if case .source = node { "box cited" } else { "box" }
    return """
      <rect class="\(style)" x="\(place.x)" y="\(place.y)" width="\(OriginLayout.boxWidth)" \
      height="\(OriginLayout.boxHeight)" rx="4"/>\
      <text x="\(place.x + 10)" y="\(place.y + 19)"><tspan unicode-bidi="isolate">\(short)</tspan>\
      </text><text class="quiet" x="\(place.x + 10)" y="\(place.y + 37)">\(detail)</text>

      """
  }

  private func words(_ node: OriginLayout.Node) -> (name: String, detail: String) {
    switch node {
    case .source(let name): return (name, "credited by name")
    case .report(let id):
      let report = reports[id]
      let date = report?.published.map { "\($0)" } ?? "undated"
      let beyond = report?.isBehindAnswer ?? true ? "" : ", behind them"
      return (report?.sourceName ?? "-", "\(id), \(date)\(beyond)")
    }
  }
}

extension OriginGraph.Ground {
  /// What a line of the picture is marked with.
  fileprivate var label: String {
    switch self {
    case .credit: "credited"
    case .attribution(let claims): "credited for \(Words.count(claims, "claim"))"
    case .shared(let words, _): "\(words) words"
    case .judgement(let name): "judged by \(name)"
    }
  }
}
