package import ClaimsModel
import ClaimsText

/// Places of the gazetteer that a name may mean, as a list.
package struct GazetteerTable: Sendable {
  /// Beyond so many, other names are only counted.
  private static let mostNames = 6

  private let matches: [GazetteerMatch]

  package init(_ matches: [GazetteerMatch]) {
    self.matches = matches
  }

  package func text(_ layout: TextLayout) -> String {
    guard !matches.isEmpty else { return "No place of the gazetteer has a name like it." }
    var page = TextPage(layout)
    var table = TextTable([
      .typed("Number"), .init("Name", minimum: 8, shrink: 1, wraps: true),
      .init("Also called", minimum: 8, shrink: 2, wraps: true), .init("Kind", minimum: 5),
      .init("Where", minimum: 6, shrink: 1, wraps: true),
      .init("Lies at", minimum: 10, wraps: true),
    ])
    for match in matches {
      let entry = match.place.entry
      table.append([
        .init("\(entry.geonameID)"), .init(entry.name), .init(Self.otherNames(match)),
        .init(Self.kind(entry)), .init(Self.within(match.place)), .init("\(entry.point)"),
      ])
    }
    page.table(table)
    return page.text
  }

  /// The name that matched comes first, since it may be the only one like what was looked for.
  private static func otherNames(_ match: GazetteerMatch) -> String {
    let others = match.place.otherNames
    let names = others.filter { $0 == match.name } + others.filter { $0 != match.name }
    let more = names.count - mostNames
    return names.prefix(mostNames).joined(separator: ", ") + (more > 0 ? " +\(more)" : "")
  }

  /// "P PPLA3": the class and the code of GeoNames.
  private static func kind(_ entry: GazetteerEntry) -> String {
    [entry.featureClass?.rawValue, entry.featureCode].compactMap(\.self).joined(separator: " ")
  }

  /// Names of divisions where the gazetteer holds them, else their code.
  private static func within(_ place: GazetteerPlace) -> String {
    let names = place.within.map(\.name)
    return names.isEmpty ? place.entry.countryCode ?? "" : names.joined(separator: ", ")
  }
}
