extension HTMLOutline {
  /// The paragraphs of the main text, in their order.
  var mainBlocks: ArraySlice<Block> {
    // Sums of the words up to each paragraph: the words of a part are a difference.
    let sums = blocks.reduce(into: [0]) { sums, block in
      sums.append((sums.last ?? 0) + max(0, block.text.utf8.count - block.linked))
    }
    func words(_ part: Part) -> Int { sums[part.end] - sums[part.first] }
    let whole = parts[0]
    for name in ["article", "main"] {
      let best = parts.filter { $0.name == name }.max { words($0) < words($1) }
      if let best, words(best) >= Self.enough || words(best) * 2 > words(whole) {
        return blocks[best.first..<best.end]
      }
    }
    // The last that holds most is the innermost: any two that do lie within each other.
    let dense = parts.last { words($0) * 3 >= words(whole) * 2 && words($0) > 0 } ?? whole
    return blocks[dense.first..<dense.end]
  }

  /// Bytes of words that make a text, and not the teaser of one.
  private static let enough = 400
}
