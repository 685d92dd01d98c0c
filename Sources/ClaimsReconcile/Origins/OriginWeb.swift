import ClaimsModel

/// The reports that took from others and those they took from, by numbers: what lies behind a
/// statement is then found without a look-up for each step.
struct OriginWeb: Sendable {
  /// What a report is known to have taken.
  private struct Node {
    /// The house of its own source: a place in `houses`.
    let house: Int
    /// Whether credits say that it took from others.
    var isCredited = false
    var creditedHouses: [Int] = []
    var creditedNodes: [Int] = []
    var links: [(node: Int, link: ReprintLink)] = []
    /// What hangs together with it, however: a place in `parts`.
    var part = 0
    /// Reports that stand in one another as a whole, all of which are reached with any: a place in
    /// `crowds`; nil where it is alone.
    var crowd: Int?
  }

  private var numbers: [ReportID: Int] = [:]
  private var nodes: [Node] = []
  private var houses = Interning<SourceID>()
  /// All houses that can be behind any of the reports that hang together.
  private var parts: [Set<SourceID>] = []
  /// The houses that are surely behind each crowd.
  private var crowds: [BitSet] = []

  /// - Parameters:
  ///   - credits: of reports that took from others.
  ///   - links: of reports that share text.
  init(
    _ entries: [ReportID: Origins.Entry], credits: [ReportID: [Origins.CreditGiven]],
    links: [ReportID: [ReprintLink]], root: (SourceID) -> SourceID
  ) {
    for report in Set(credits.keys).union(links.keys) { _ = number(of: report, entries, root) }
    for (report, given) in credits {
      guard let node = numbers[report] else { continue }
      nodes[node].isCredited = !given.isEmpty
      for credit in given {
        switch credit.giver {
        case .source(let source):
          nodes[node].creditedHouses.append(houses.number(of: root(source)))
        case .report(let other):
          if let other, let there = number(of: other, entries, root) {
            nodes[node].creditedNodes.append(there)
          }
        }
      }
    }
    for (report, all) in links {
      guard let node = numbers[report] else { continue }
      for link in all {
        guard let other = number(of: link.other, entries, root) else { continue }
        nodes[node].links.append((other, link))
      }
    }
    findParts()
    findCrowds()
  }

  private mutating func number(
    of report: ReportID, _ entries: [ReportID: Origins.Entry], _ root: (SourceID) -> SourceID
  ) -> Int? {
    if let number = numbers[report] { return number }
    guard let entry = entries[report] else { return nil }
    numbers[report] = nodes.count
    nodes.append(Node(house: houses.number(of: root(entry.source))))
    return nodes.count - 1
  }

  private mutating func findParts() {
    var groups = JoinedNumbers(apart: nodes.count)
    for (number, node) in nodes.enumerated() {
      for other in node.creditedNodes { groups.join([number, other]) }
      for (other, _) in node.links { groups.join([number, other]) }
    }
    var places: [Int: Int] = [:]
    for number in nodes.indices {
      let top = groups.top(of: number)
      let part = places[top] ?? parts.count
      if part == parts.count {
        places[top] = part
        parts.append([])
      }
      nodes[number].part = part
      parts[part].insert(houses[nodes[number].house])
      parts[part].formUnion(nodes[number].creditedHouses.map { houses[$0] })
    }
  }

  private mutating func findCrowds() {
    var groups = JoinedNumbers(apart: nodes.count)
    for (number, node) in nodes.enumerated() {
      for (other, link) in node.links where other > number && isSure(link) {
        if nodes[other].links.contains(where: { $0.node == number && isSure($0.link) }) {
          groups.join([number, other])
        }
      }
    }
    var places: [Int: Int] = [:]
    for number in nodes.indices where groups.size(of: number) > 1 {
      let top = groups.top(of: number)
      let crowd = places[top] ?? crowds.count
      if crowd == crowds.count {
        places[top] = crowd
        crowds.append(BitSet(count: houses.values.count))
      }
      let node = nodes[number]
      nodes[number].crowd = crowd
      if !node.isCredited, !node.links.contains(where: { $0.link.order == .earlier }) {
        crowds[crowd].insert(node.house)
      }
    }
  }

  /// Whether a link is followed from whatever part of its report.
  private func isSure(_ link: ReprintLink) -> Bool { link.isWhole && link.order == .open }

  /// The sources behind a report, or a span of it; nil where it took from nobody and gave to nobody.
  ///
  /// O(what is reached), and no more once every house is found that can be.
  func roots(of report: ReportID, _ quote: Range<Int>?) -> Set<SourceID>? {
    guard let start = numbers[report] else { return nil }
    let possible = parts[nodes[start].part]
    var seen = BitSet(count: nodes.count)
    var found = BitSet(count: houses.values.count)
    var crowdsSeen: Set<Int> = []
    var open: [(node: Int, span: Range<Int>?)] = [(start, quote)]
    while let (number, span) = open.popLast() {
      guard seen.insert(number) else { continue }
      let node = nodes[number]
      var isTaken = node.isCredited
      for other in node.creditedNodes { open.append((other, nil)) }
      for house in node.creditedHouses { found.insert(house) }
      for (other, link) in node.links where link.order != .later {
        guard let match = link.match(span) else { continue }
        if link.order == .earlier { isTaken = true }
        open.append((other, match.span))
      }
      if !isTaken { found.insert(node.house) }
      if let crowd = node.crowd, crowdsSeen.insert(crowd).inserted {
        found.formUnion(crowds[crowd])
      }
      if found.count == possible.count { return possible }
    }
    // Credits that form a ring lead to nobody: its reports stand for one another then.
    guard found.count > 0 else { return Set(seen.members.map { houses[nodes[$0].house] }) }
    return Set(found.members.map { houses[$0] })
  }
}

/// Numbers from 0 to a bound, each once.
private struct BitSet {
  private var words: [UInt64]
  private(set) var count = 0

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  /// - Returns: whether it is new.
  @discardableResult
  mutating func insert(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number & 63)
    guard words[number >> 6] & bit == 0 else { return false }
    words[number >> 6] |= bit
    count += 1
    return true
  }

  mutating func formUnion(_ other: BitSet) {
    for place in words.indices {
      let more = other.words[place] & ~words[place]
      words[place] |= more
      count += more.nonzeroBitCount
    }
  }

  /// Ascending.
  var members: [Int] {
    words.indices.flatMap { place in
      (0..<64).filter { words[place] >> UInt64($0) & 1 == 1 }.map { place << 6 + $0 }
    }
  }
}
