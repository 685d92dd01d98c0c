/// A phrase on its way to becoming a quantity: hedge, number, unit, and what narrows it.
///
/// "over a 155 towns and villages in Hama" is read from left to right: hedges ("over") and words
/// that change nothing ("a"), the number, its unit ("towns and villages"), and from the first mark
/// ("in") on the population. A word before the number that the table does not know is a problem,
/// for it may change what the number says ("another 80", "not 80").
struct QuantityPhrase {
  struct Understood: Hashable {
    let readings: [Quantity.Reading]
    let unit: String?
    let population: String?
  }

  /// A hedge and the word where it stands.
  typealias PlacedHedge = (hedge: QuantityHedge, index: Int)

  let table: QuantityTable
  let words: [Word]
  private let bytes: [UInt8]

  init(_ phrase: String, table: QuantityTable) {
    self.table = table
    self.words = Word.words(of: phrase)
    self.bytes = Array(phrase.utf8)
  }

  func understood() throws(QuantityProblem) -> Understood {
    guard !words.isEmpty else {
      throw QuantityProblem(
        offset: 0, reason: "The quantity is empty.",
        remedy: "Write the number with its words, such as “more than 80 villages”.")
    }
    var (hedges, stated) = try hedgesAndNumber()
    var next = stated.next
    try refuseFraction(at: next)
    if let trailing = table.trailingHedges.match(words, at: afterHyphen(next)) {
      hedges.append((trailing.meaning, next))
      next = trailing.next
    }
    let scope = try scope(from: next)
    if let hedge = scope.hedge { hedges.append(hedge) }
    let readings = try readings(of: stated.cores, under: hedges)
    return Understood(
      readings: readings, unit: unit(of: scope, counting: stated.cores),
      population: scope.population)
  }

  /// Everything up to the end of the number.
  private func hedgesAndNumber() throws(QuantityProblem) -> (
    hedges: [PlacedHedge], stated: (cores: [QuantityCore], next: Int)
  ) {
    var hedges: [PlacedHedge] = []
    var index = 0
    while index < words.count {
      if let hedge = table.hedges.match(words, at: index) {
        hedges.append((hedge.meaning, index))
        index = hedge.next
      } else if let stated = try cores(at: index) {
        return (hedges, stated)
      } else if let filler = table.fillers.match(words, at: index) {
        index = filler.next
      } else {
        throw unreadable(at: index)
      }
    }
    throw noNumber
  }

  private func readings(
    of cores: [QuantityCore], under hedges: [PlacedHedge]
  ) throws(QuantityProblem) -> [Quantity.Reading] {
    let kinds = Set(hedges.map(\.hedge)).subtracting([.exactly])
    let bounds = kinds.subtracting([.about])
    guard bounds.count < 2 else {
      throw problem(
        at: hedges.last?.index ?? 0, "The words beside the number pull in different directions.",
        "Keep one of them, or write a range such as “between 70 and 86”.")
    }
    var readings: [Quantity.Reading] = []
    for core in cores {
      let reading = reading(of: core, bound: bounds.first, isUnsure: kinds.contains(.about))
      guard let reading else {
        throw problem(
          at: hedges.first?.index ?? 0, "Nothing lies below the number stated.",
          "Write “no” or 0 where none is meant.")
      }
      if !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  /// "up to about 400": an end that is itself unsure bounds nothing for certain.
  private func reading(
    of core: QuantityCore, bound: QuantityHedge?, isUnsure: Bool
  ) -> Quantity.Reading? {
    let bounded = (bound ?? .exactly).reading(of: core, factors: table.factors)
    guard isUnsure else { return bounded }
    let about = QuantityHedge.about.reading(of: core, factors: table.factors)
    guard bound != nil, let bounded, let about else { return about }
    return Quantity.Reading(hard: about.hard, soft: bounded.soft.hull(about.soft))
  }

  /// "one-third of the villages" is a share of something, not a count.
  private func refuseFraction(at index: Int) throws(QuantityProblem) {
    let part = afterHyphen(index)
    guard part < words.count, table.fractions.contains(words[part].text),
      part + 1 == words.count || table.of.contains(words[part + 1].text)
        || table.marks.match(words, at: part + 1) != nil
    else { return }
    throw problem(
      at: part, "“\(text(part..<(part + 1)))” makes the number a share of something, not a count.",
      "Write the count itself, or the share in per cent, such as “33% of the villages”.")
  }

  /// The phrase from one word to before another, as it stands, white space made single.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let slice = bytes[words[range.lowerBound].offset..<words[range.upperBound - 1].end]
    return String(decoding: slice, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func problem(at index: Int, _ reason: String, _ remedy: String) -> QuantityProblem {
    let offset = index < words.count ? words[index].offset : bytes.count
    return QuantityProblem(offset: offset, reason: reason, remedy: remedy)
  }

  private var noNumber: QuantityProblem {
    QuantityProblem(
      offset: 0, reason: "I see no number in “\(text(0..<words.count))”.",
      remedy: "Write the number in digits or words, such as “80 villages” or “dozens”.")
  }

  private func unreadable(at index: Int) -> QuantityProblem {
    guard words.indices.contains(where: { startsNumber(at: $0) }) else { return noNumber }
    if table.minus.contains(words[index].text), startsNumber(at: index + 1) {
      return problem(
        at: index, "A count cannot be below zero.", "Write the number without the minus sign.")
    }
    return problem(
      at: index, "I cannot tell what “\(text(index..<(index + 1)))” does to the number.",
      "Begin with the number or its hedge, such as “more than”; a denial belongs to the claim.")
  }
}
