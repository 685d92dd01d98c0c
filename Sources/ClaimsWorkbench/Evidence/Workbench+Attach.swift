import ClaimsExchange
package import ClaimsModel
package import ClaimsReports
import ClaimsStore

/// Something to be kept as evidence: where it lies, and what is known of it.
package struct AttachRequest: Sendable {
  /// Numbers or casefile ids of the claims and reports that it bears on, one or more.
  package var targets: [String]
  /// A file or a folder.
  package var file: String
  /// Nil to have it guessed from the bytes and the name.
  package var kind: EvidenceKind?
  package var capturedBy: String?
  package var capturedAt: EDTF?
  package var tool: String?
  package var url: String?
  package var note: String?
  /// Whether to keep the bytes in the casebook itself.
  package var isInside = false
  /// Whether to keep it as a piece of its own though the same bytes are there.
  package var isAnother = false

  package init(targets: [String], file: String) {
    self.targets = targets
    self.file = file
  }
}

/// What came of attaching.
package struct AttachOutcome: Sendable {
  package let card: EvidenceCard
  /// Whether it was not known before.
  package let isNew: Bool
  /// What its kind was guessed from; nil where it was given, or known before.
  package let guessedFrom: EvidenceGuess.Basis?
  /// The claims and reports that it was attached to just now.
  package let attached: [String]
  /// Whether its bytes were known from a casefile only, and are kept here now.
  package let isBack: Bool
  /// How many files beside the casebook were gone or altered, and are again what they were.
  package let restored: Int
  /// Nil where it is no web archive of the WACZ format.
  package let package: WACZ?

  /// A web archive, and whether what it says of itself could be read.
  package enum WACZ: Hashable, Sendable {
    case described
    case undescribed
    /// Its name says so, and its bytes do not.
    case inNameOnly
  }
}

extension Workbench {
  var evidenceFolder: EvidenceFolder { EvidenceFolder(besides: path) }

  /// Keeps a file, or a folder with all its files, as evidence of claims and reports: byte for byte,
  /// under its SHA-256. What is there already with the same bytes is used again.
  ///
  /// The bytes are on the disk before the casebook names them: whatever stops it, the casebook is as
  /// it was, and at most a file is left that belongs to nothing.
  package func attach(_ request: AttachRequest) throws -> AttachOutcome {
    // What is named wrongly shows before a large file is copied.
    try store.read { casebook in
      for name in request.targets { _ = try target(name, in: casebook) }
    }
    let input = try EvidenceInput(request.file, besides: path)
    let taking = try EvidenceTaking(input, isInside: request.isInside, besides: evidenceFolder)
    return try write { casebook in
      let known =
        request.isAnother
        ? nil : try self.known(taking, request, isFolder: input.isFolder, in: casebook.reader)
      let keeping: EvidenceKeeping = request.isInside ? .inside : .beside
      let isBack = known?.kept == .elsewhere
      let id: EvidenceID
      let evidence: Evidence
      if let known {
        (id, evidence) = (known.id, known.evidence)
        if isBack { try casebook.keepHere(id, keeping) }
      } else {
        evidence = Evidence(taking, request, name: input.name, key: session.newKey())
        id = try casebook.insert(evidence, kept: keeping)
      }
      if known == nil || isBack {
        for content in taking.contents {
          try casebook.insertContent(content.bytes, sha256: content.sha256)
        }
      }
      let restored = taking.replaced + (known?.kept == .beside ? taking.written : 0)
      let attached = try use(evidence, id, for: request.targets, casebook)
      guard !attached.isEmpty || isBack || restored > 0 else {
        throw Refusal(
          "These bytes are attached there already, as \(id).",
          remedy: "See them: claims evidence show \(id)")
      }
      try record(
        casebook, "attach", about: (["\(id)"] + attached).joined(separator: " "),
        detail: Self.detail(evidence, isBack: isBack, restored: restored))
      return AttachOutcome(
        card: try evidenceCard(id, in: casebook.reader), isNew: known == nil,
        guessedFrom: known == nil && request.kind == nil ? taking.guess.basis : nil,
        attached: attached, isBack: isBack, restored: restored,
        package: taking.wacz(named: input.name))
    }
  }

  private static func detail(_ evidence: Evidence, isBack: Bool, restored: Int) -> String {
    "SHA-256 \(evidence.sha256)" + (isBack ? "; its bytes are kept here now" : "")
      + (restored > 0 ? "; files put right: \(restored)" : "")
  }

  /// The claim or report of this number or casefile id.
  func target(
    _ name: String, in casebook: StoreReader
  ) throws -> (target: StoredUse.Target, key: EvidenceUse.Target) {
    let isReport = try ReportID(text: name) != nil || casebook.report(key: name.composed) != nil
    let isClaim = try ClaimID(text: name) != nil || casebook.claim(key: name.composed) != nil
    guard isReport || isClaim else {
      throw Refusal(
        "There is neither a claim nor a report called “\(name)”.",
        remedy: "Give a number such as c12 or r3. See: claims list, claims report list",
        kind: .notFound)
    }
    if isClaim {
      let claim = try find(claim: name, in: casebook)
      return (.claim(claim.id), .claim(claim.key))
    }
    let report = try find(report: name, in: casebook)
    return (.report(report.id), .report(report.key))
  }

  /// Says that evidence bears on these, where it was not said before; gives their numbers.
  private func use(
    _ evidence: Evidence, _ id: EvidenceID, for names: [String], _ casebook: StoreWriter
  ) throws -> [String] {
    var there = Set(try casebook.reader.uses(of: id).map(\.target))
    var attached: [String] = []
    for name in names {
      let (target, key) = try target(name, in: casebook.reader)
      guard there.insert(target).inserted else { continue }
      try casebook.insert(
        EvidenceUse(
          evidence: evidence.key, target: key, by: session.reviewer, at: session.now()))
      attached.append("\(target)")
    }
    return attached
  }

  /// The piece of evidence with the same bytes; nil where there is none.
  ///
  /// - Throws: `Refusal` where what is given of it now is not what was said of it: it cannot be
  ///   changed, and would be lost.
  private func known(
    _ taking: EvidenceTaking, _ request: AttachRequest, isFolder: Bool, in casebook: StoreReader
  ) throws -> StoredEvidence? {
    let same = try casebook.evidence(sha256: taking.sha256).filter {
      ($0.evidence.manifest != nil) == isFolder
    }
    if let found = same.first(where: { $0.evidence.differences(from: request).isEmpty }) {
      return found
    }
    guard let first = same.first else { return nil }
    let options = first.evidence.differences(from: request).joined(separator: ", ")
    throw Refusal(
      "The same bytes are kept as \(first.id), of which something else was said: \(options).",
      remedy: "Leave that out to use \(first.id), or keep this as a capture of its own: --another. "
        + "See: claims evidence show \(first.id)")
  }
}

extension StoredUse.Target: CustomStringConvertible {
  package var description: String {
    switch self {
    case .claim(let id): "\(id)"
    case .report(let id): "\(id)"
    }
  }
}

extension Evidence {
  fileprivate init(_ taking: EvidenceTaking, _ request: AttachRequest, name: String, key: String) {
    var (title, created): (String?, String?)
    if case .said(let said, let made)? = taking.package?.description {
      (title, created) = (said, made)
    }
    self.init(
      key: key, sha256: taking.sha256, size: taking.size, manifest: taking.manifest, name: name,
      kind: request.kind ?? taking.guess.kind, mediaType: taking.guess.mediaType, title: title,
      created: created, capturedBy: request.capturedBy?.filled, capturedAt: request.capturedAt,
      tool: request.tool?.filled, url: request.url?.filled, note: request.note?.filled)
  }

  /// The options that say something else than what is kept; what is not given differs from nothing.
  fileprivate func differences(from request: AttachRequest) -> [String] {
    [
      request.kind.map { $0 == kind } ?? true ? nil : "--kind",
      request.capturedBy?.filled.map { $0 == capturedBy } ?? true ? nil : "--captured-by",
      request.capturedAt.map { $0 == capturedAt } ?? true ? nil : "--captured-at",
      request.tool?.filled.map { $0 == tool } ?? true ? nil : "--tool",
      request.url?.filled.map { $0 == url } ?? true ? nil : "--url",
      request.note?.filled.map { $0 == note } ?? true ? nil : "--note",
    ].compactMap(\.self)
  }
}

extension EvidenceTaking {
  fileprivate func wacz(named name: String) -> AttachOutcome.WACZ? {
    guard let package else {
      return name.lowercased().hasSuffix(".wacz") && manifest == nil ? .inNameOnly : nil
    }
    return package.description == .unread ? .undescribed : .described
  }
}
