import ClaimsExchange
package import ClaimsReports

extension Workbench {
  /// Every format that casebooks come from or go to, as the catalogue has them.
  package static var formats: [FormatCard] {
    FormatCatalog.formats.map { format in
      FormatCard(
        name: format.name, title: format.title, endings: format.endings,
        recognisedBy: format.reading?.recognisedBy, read: format.reading.map { card($0.fidelity) },
        written: format.writing.map { card($0.fidelity) })
    }
  }

  private static func card(_ fidelity: Format.Fidelity) -> FormatCard.Fidelity {
    FormatCard.Fidelity(kept: fidelity.kept, lost: fidelity.lost)
  }
}
