extension Claim {
  /// The answer in words: what was said where that is kept, else the names of what is meant.
  ///
  /// - Parameter names: the name of an entity.
  package func answer(names: (EntityID) -> String) -> String {
    if case .flag(let flag) = value {
      let answer = ClaimValue.flag(flag == (netPolarity == .affirmed)).answer(names: names)
      return universal.map { "\(answer), \($0)" } ?? answer
    }
    let answer = value.answer(names: names)
    if let universal { return "\(universal): \(answer)" }
    return polarity == .denied ? "denied: " + answer : answer
  }

  /// “never”, “nowhere”; where those are denied, “at some time”, “somewhere”.
  private var universal: String? {
    let words =
      polarity == .affirmed
      ? [temporalExtent == .all ? "never" : nil, spatialExtent == .all ? "nowhere" : nil]
      : [
        temporalExtent == .some ? "at some time" : nil, spatialExtent == .some ? "somewhere" : nil,
      ]
    let said = words.compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: ", ")
  }
}

extension ClaimValue {
  package func answer(names: (EntityID) -> String) -> String {
    switch self {
    case .quantity(let quantity): quantity.answer
    case .entities(.all(let ids)): ids.map(names).formattedList(joinedBy: "and")
    case .entities(.oneOf(let ids)):
      ids.map(names).formattedList(joinedBy: "or") + ", not known which"
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date, let said): said.map { "\($0) (\(date))" } ?? "\(date)"
    case .unknown: "not known"
    case .notStated: "not stated"
    case .nothing: "none"
    }
  }
}

extension ClaimPlace {
  /// The place in words.
  ///
  /// - Parameter names: the name of an entity.
  package func answer(names: (EntityID) -> String) -> String {
    switch self {
    case .at(let id): names(id)
    case .oneOf(let ids): ids.map(names).formattedList(joinedBy: "or") + ", not known which"
    case .unknown: "not known"
    case .nowhere: "nowhere"
    }
  }
}

extension Quantity {
  /// The words, with the unit where they do not hold it.
  package var answer: String {
    guard let unit, !said.lowercased().holds(words: unit.lowercased()),
      (try? Quantity(reading: said))?.unit == nil
    else { return said }
    return said + " " + unit
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  package func formattedList(joinedBy word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
