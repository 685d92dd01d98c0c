import ClaimsModel
import ClaimsReports

/// Hashes the files beside a casebook anew. Reads all of them: O(bytes), 1 MiB in memory.
struct EvidenceAudit {
  /// A file that evidence names, by its SHA-256.
  struct File {
    let sha256: String
    let size: Int
    /// The first piece of evidence that names it, in words.
    var about: String
    /// Whether it was kept here; else it may have been carried along with a casefile.
    var mustBeThere: Bool
    /// The evidence whose bytes may be elsewhere.
    var ids: [EvidenceID]
  }

  private static let mostStrays = 20

  private let folder: EvidenceFolder
  private let names: [String]

  /// Looks what there is. To be made before the casebook is read: what is attached in between is
  /// then not taken for something that belongs to nothing.
  init(_ folder: EvidenceFolder) throws {
    self.folder = folder
    names = try folder.names()
  }

  func check(_ files: [File], into report: inout AuditReport) {
    var missing: Set<EvidenceID> = []
    for file in files {
      switch folder.state(of: file.sha256, size: file.size) {
      case .sound:
        report.extent.files += 1
        report.extent.bytes += file.size
      case .missing where file.mustBeThere:
        report.troubles.append(
          AuditReport.Trouble(
            .evidence, file.about,
            "Is gone: there is no \(EvidenceFolder.name(of: file.sha256)) beside the casebook."))
      case .missing: missing.formUnion(file.ids)
      case .altered(let reason):
        report.troubles.append(
          AuditReport.Trouble(.evidence, file.about, "Is not what was kept: \(reason)."))
      }
    }
    if !missing.isEmpty {
      report.unchecked.append(
        "The bytes of \(missing.sorted().map(\.description).joined(separator: ", ")) are not kept "
          + "here: a casefile tells of them and does not hold them.")
    }
    addStrays(besides: files, to: &report)
  }

  private func addStrays(besides files: [File], to report: inout AuditReport) {
    let known = Set(files.map { EvidenceFolder.name(of: $0.sha256) })
    let strays = names.filter { !known.contains($0) }
    guard !strays.isEmpty else { return }
    let listed = strays.prefix(Self.mostStrays).joined(separator: ", ")
    let rest = strays.count - Self.mostStrays
    report.unchecked.append(
      "Beside the casebook, \(listed)\(rest > 0 ? " and \(rest) more" : "") "
        + "\(strays.count == 1 ? "belongs" : "belong") to no evidence. It does no harm: "
        + "what breaks an attach off may leave it.")
  }
}
