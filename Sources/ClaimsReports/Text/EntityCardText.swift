package import ClaimsModel
import ClaimsText

extension EntityCard {
  /// Beyond so many, what lies within is only counted.
  private static let mostInner = 20

  /// One entity: its names, where it lies, what lies within it, how many claims there are.
  package func text(_ layout: TextLayout) -> String {
    var page = TextPage(layout)
    page.paragraph([
      TextRun(entity.name, .bold), TextRun(" (\(entity.id)), \(entity.kind.rawValue)"),
    ])
    for alias in entity.aliases {
      let origin = entity.origins[alias]?.words
      field(
        alias == entity.aliases.first ? "also called" : "",
        [TextRun(alias)] + (origin.map { [TextRun(" (\($0))", .dim)] } ?? []), &page)
    }
    if !outer.isEmpty { field("within", Self.names(outer, by: " < "), &page) }
    if let location = entity.location { field("lies at", [TextRun("\(location)")], &page) }
    if let number = entity.gazetteerID { field("gazetteer", [TextRun("place \(number)")], &page) }
    if let note = entity.note { field("note", [TextRun(note)], &page) }
    if !inner.isEmpty {
      let more = inner.count - Self.mostInner
      field(
        "holds",
        Self.names(inner.prefix(Self.mostInner), by: ", ")
          + (more > 0 ? [TextRun(" and \(more) more")] : []), &page)
    }
    field(
      "claims",
      [
        TextRun(
          "\(Words.count(claimsAbout, "claim")) about it, "
            + "\(claimsNaming == 0 ? "none" : "\(claimsNaming)") that "
            + (claimsNaming == 1 ? "names it" : "name it"))
      ], &page)
    if let relation {
      field("beside", [TextRun(relation.other.name, .bold), TextRun(": \(relation.words)")], &page)
    }
    return page.text
  }

  private func field(_ label: String, _ runs: [TextRun], _ page: inout TextPage) {
    page.field(label, runs, indent: 2, column: 13)
  }

  private static func names(_ entities: some Sequence<Entity>, by separator: TextRun) -> [TextRun] {
    .joined(entities.map { TextRun("\($0.name) (\($0.id))") }, by: separator)
  }
}

extension EntityCard.Relation {
  /// "disjoint, 90 km away", "not comparable, 1 km away. The points lie …".
  var words: String {
    let away = metres.map { ", \(Distance.words($0)) away" } ?? ""
    return switch relation {
    case .same: "the same"
    case .inside: "lies inside it\(away)"
    case .contains: "contains it\(away)"
    case .disjoint: "disjoint\(away)"
    case .notComparable(let reason): "not comparable\(away). \(reason)"
    }
  }
}

extension NameOrigin {
  /// "ar, by the gazetteer"; nil where nothing is known.
  package var words: String? {
    let giver: String? =
      switch giver {
      case .source(let id): "by \(id)"
      case .report(let key): "by report \(key)"
      case .gazetteer: "by the gazetteer"
      case .words(let words): "by \(words)"
      case nil: nil
      }
    let parts = [language, giver].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
