extension EDTF: CustomStringConvertible {
  /// The canonical form: reading it gives the same value, and printing that the same text.
  ///
  /// It has no spaces, a qualifier stands as far right as it can ("2004-06?", not "?2004-?06"),
  /// seconds have no zeros after their fraction, and offsets have minutes.
  package var description: String {
    switch shape {
    case .single(let part): "\(part)"
    case .interval(let start, let end): start.description + "/" + end.description
    case .oneOf(let members): "[" + Self.list(members) + "]"
    case .allOf(let members): "{" + Self.list(members) + "}"
    }
  }

  private static func list(_ members: [Member]) -> String {
    members.map(\.description).joined(separator: ",")
  }
}

extension EDTF.End: CustomStringConvertible {
  var description: String {
    switch self {
    case .at(let part): part.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Member: CustomStringConvertible {
  var description: String {
    switch self {
    case .one(let part): "\(part)"
    case .range(let first, let last): "\(first)..\(last)"
    case .onOrBefore(let last): "..\(last)"
    case .onOrAfter(let first): "\(first).."
    }
  }
}

extension EDTFPart: CustomStringConvertible {
  var description: String {
    switch kind {
    case .century(let number), .decade(let number): qualified([number.description])
    case .longYear(let year): qualified([year.description])
    case .season(let year, let season): qualified([year.description, "\(season.code)"])
    case .date(let year, let month?, let day?) where qualifiers.isEmpty:
      year.description + "-" + month.description + "-" + day.description
    case .date(let year, let month, let day):
      qualified([year.description, month?.description, day?.description].compactMap(\.self))
    case .time(let year, let day, let clock):
      "\(year)-\(EDTFDigits(day.month, count: 2))-\(EDTFDigits(day.day, count: 2))T\(clock)"
    }
  }

  /// Joins the components: one sign after the leading ones that share it, one before each other.
  private func qualified(_ components: [String]) -> String {
    guard !qualifiers.isEmpty else { return components.joined(separator: "-") }
    let groupEnd = qualifiers.lastOfGroup(through: finest)
    return zip(EDTFComponent.allCases, components).map { component, text in
      guard let groupEnd, component <= groupEnd else {
        return qualifiers[component].sign + text
      }
      return component == groupEnd ? text + qualifiers[component].sign : text
    }.joined(separator: "-")
  }
}
