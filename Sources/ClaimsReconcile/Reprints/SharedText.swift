package import ClaimsModel

/// What two texts share: the runs of words in both, and how much of each they make up.
package struct SharedText: Sendable {
  /// Words of either text, as places in `ReprintText.words`.
  struct Run: Hashable, Sendable {
    var a: Range<Int>
    var b: Range<Int>
    /// In half words.
    var weight: Int
  }

  private let a: ReprintText
  private let b: ReprintText
  /// In the order of `b`, each as long as it can be; those close together merged.
  let passages: [Run]
  /// Half words of each text that stand in a run of words of the other.
  let coveredA: Int
  let coveredB: Int
  /// Percent, rounded down.
  package let jaccard: Int

  /// O(n) of both texts; a run of words that comes again and again in `a` is tried at its first
  /// eight places.
  package init(_ a: ReprintText, _ b: ReprintText) {
    self.a = a
    self.b = b
    let index = ShingleIndex(a.shingles)
    let own = Set(b.shingles)
    let shared = own.intersection(index.first.keys)
    jaccard = Self.percent(shared.count, of: index.first.count + own.count - shared.count)
    coveredA = Self.covered(a, shared)
    coveredB = Self.covered(b, shared)
    passages = Self.merged(Self.runs(a, b, index), b)
  }

  static func percent(_ part: Int, of whole: Int) -> Int { whole > 0 ? part * 100 / whole : 0 }

  private static func covered(_ text: ReprintText, _ shared: Set<UInt64>) -> Int {
    guard !shared.isEmpty else { return 0 }
    var weight = 0
    var end = 0
    for (place, shingle) in text.shingles.enumerated() where shared.contains(shingle) {
      let next = place + ReprintTable.shingle
      weight += text.weight(max(end, place)..<next)
      end = next
    }
    return weight
  }

  // MARK: Runs

  private static func runs(_ a: ReprintText, _ b: ReprintText, _ index: ShingleIndex) -> [Run] {
    var runs: [Run] = []
    var place = 0
    while place < b.shingles.count {
      guard let run = longest(at: place, after: runs.last?.a.upperBound ?? 0, a, b, index) else {
        place += 1
        continue
      }
      runs.append(run)
      place = run.b.upperBound - ReprintTable.shingle + 1
    }
    return runs
  }

  /// The longest run that begins at a word of `b`; of equals, the one that goes on where the last
  /// one ended.
  private static func longest(
    at place: Int, after end: Int, _ a: ReprintText, _ b: ReprintText, _ index: ShingleIndex
  ) -> Run? {
    var best: Range<Int>?
    for start in index.places(of: b.shingles[place]) {
      var length = 0
      while start + length < a.words.count, place + length < b.words.count,
        a.words[start + length].hash == b.words[place + length].hash
      {
        length += 1
      }
      guard length >= ReprintTable.shingle else { continue }
      let isBetter =
        best.map { best in
          length > best.count
            || (length == best.count && best.lowerBound < end && start >= end)
        } ?? true
      if isBetter { best = start..<(start + length) }
    }
    return best.map { found in
      let there = place..<(place + found.count)
      return Run(a: found, b: there, weight: b.weight(there))
    }
  }

  private static func merged(_ runs: [Run], _ b: ReprintText) -> [Run] {
    var passages: [Run] = []
    for run in runs {
      guard let last = passages.last, last.goesOn(with: run) else {
        passages.append(run)
        continue
      }
      let new = max(last.b.upperBound, run.b.lowerBound)..<run.b.upperBound
      passages[passages.count - 1] = Run(
        a: last.a.lowerBound..<run.a.upperBound, b: last.b.lowerBound..<run.b.upperBound,
        weight: last.weight + b.weight(new))
    }
    return passages
  }
}

extension SharedText.Run {
  /// Whether another follows in both texts with no more than a few words between.
  fileprivate func goesOn(with next: Self) -> Bool {
    next.b.lowerBound - b.upperBound <= ReprintTable.gap
      && next.a.lowerBound - a.upperBound <= ReprintTable.gap
      && next.a.lowerBound >= a.lowerBound && next.a.upperBound > a.upperBound
  }
}

/// Where each run of words stands in a text.
private struct ShingleIndex {
  private(set) var first: [UInt64: Int] = [:]
  /// The next place of the same run; -1 where there is none.
  private var next: [Int]

  private static let most = 8

  init(_ shingles: [UInt64]) {
    next = Array(repeating: -1, count: shingles.count)
    first.reserveCapacity(shingles.count)
    for place in shingles.indices.reversed() {
      let shingle = shingles[place]
      if let later = first[shingle] { next[place] = later }
      first[shingle] = place
    }
  }

  /// The first few places, in order.
  func places(of shingle: UInt64) -> [Int] {
    var places: [Int] = []
    var here = first[shingle] ?? -1
    while here >= 0, places.count < Self.most {
      places.append(here)
      here = next[here]
    }
    return places
  }
}

// MARK: - What counts

extension SharedText {
  /// The two as a reprint, seen from the first; nil where what they share is too little to be one.
  ///
  /// - Parameter ofOneSource: whether one source published both: what its reports begin with is its
  ///   letterhead then.
  package func reprint(_ report: ReportID, _ other: ReportID, ofOneSource: Bool) -> Reprint? {
    let head = ofOneSource ? passages.first(where: isLetterhead) : nil
    let left = head?.weight ?? 0
    let containment = Self.percent(coveredA - left, of: a.weight(0..<a.words.count) - left)
    let otherContainment = Self.percent(coveredB - left, of: b.weight(0..<b.words.count) - left)
    let isWhole =
      max(containment, otherContainment) >= ReprintTable.whole
      && min(coveredA, coveredB) - left >= ReprintTable.fewest * 2
    let kept = passages.filter { passage in
      passage != head && (isWhole || passage.weight >= ReprintTable.passage * 2)
    }
    guard !kept.isEmpty else { return nil }
    return Reprint(
      report: report, other: other,
      passages: kept.map {
        Reprint.Passage(here: a.bytes($0.a), there: b.bytes($0.b), words: ($0.weight + 1) / 2)
      }.sorted {
        ($0.here.lowerBound, $0.there.lowerBound) < ($1.here.lowerBound, $1.there.lowerBound)
      },
      containment: containment, otherContainment: otherContainment, jaccard: jaccard)
  }

  /// A short beginning of both, after which both go on.
  private func isLetterhead(_ passage: Run) -> Bool {
    passage.a.lowerBound == 0 && passage.b.lowerBound == 0
      && passage.weight < ReprintTable.letterhead * 2
      && passage.a.upperBound < a.words.count && passage.b.upperBound < b.words.count
  }
}
