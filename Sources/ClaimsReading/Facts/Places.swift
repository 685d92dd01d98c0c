/// Spreads the word of a list of places over its members: "Hama and Aleppo provinces" are Hama province
/// and Aleppo province.
struct Places {
  let text: ReportText

  /// - Parameters:
  ///   - names: what the members are, in order.
  ///   - heads: the word at the head of each.
  func spread(_ names: [FoundName], heads: [String]) -> [String] {
    guard names.count > 1, let last = names.last, !last.isKnown, let head = heads.last,
      let singular = text.lexicon.singulars[head]
    else { return names.map(\.words) }
    let plural = " " + head
    guard last.words.lowercased().hasSuffix(plural) else { return names.map(\.words) }
    let kind = singular == "area" ? "" : " " + singular
    return names.enumerated().map { index, name in
      if index == names.count - 1 { return String(name.words.dropLast(plural.count)) + kind }
      let isBare = !name.isKnown && name.isNamed && !heads[index].contains(singular)
      return isBare ? name.words + kind : name.words
    }
  }
}
