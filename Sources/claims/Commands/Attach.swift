import ArgumentParser
import ClaimsModel
import ClaimsReports
import ClaimsWorkbench

struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Keep a file or a folder as evidence of a claim or report, by its SHA-256.",
    discussion: """
      Takes any file as it is, a WACZ as well, and any folder, such as the output of auto-archiver: \
      every file in it with its path, as one piece of evidence. Links, pipes and devices in a folder \
      are refused.

      The bytes lie in a folder beside the casebook, claims.db.evidence, each file under its SHA-256 \
      and kept once; with --inside in the casebook itself, up to 16 MiB. Take the folder along with \
      the casebook. A casefile tells of evidence and does not hold its bytes.

      The SHA-256 of a folder is that of a list of its files, which other tools work out as well:
        find . -type f -printf '%P\\0' | LC_ALL=C sort -z |
          xargs -0 sha256sum -z -- | sha256sum
      """)

  @Argument(help: "The claim (c12) or report (r3) that it bears on, or its id in casefiles.")
  var id: String
  @Argument(help: "A file or a folder.", completion: .file())
  var file: String
  @Option(help: "Another claim or report that it bears on; may be repeated.")
  var also: [String] = []
  @Option(help: "What it is; guessed from its bytes and name where not given.")
  var kind: EvidenceKind?
  @Option(help: "Who captured it.")
  var capturedBy: String?
  @Option(help: "When: EDTF such as 2018-02-09T10:00Z or 2018-02; or “9 February 2018”.")
  var capturedAt: String?
  @Option(help: "With what it was captured: \"auto-archiver 1.2\".")
  var tool: String?
  @Option(help: "Where it was found.")
  var url: String?
  @Option(help: "A remark.")
  var note: String?
  @Flag(help: "Keep the bytes in the casebook itself.")
  var inside = false
  @Flag(help: "Keep it as a capture of its own, though the same bytes are there already.")
  var another = false
  @OptionGroup var options: CasebookOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let bench = try options.open()
    var request = AttachRequest(targets: [id] + also, file: file)
    request.kind = kind
    request.capturedBy = capturedBy
    request.capturedAt = try capturedAt.map { try Workbench.date($0, option: "--captured-at") }
    request.tool = tool
    request.url = url
    request.note = note
    request.isInside = inside
    request.isAnother = another
    let outcome = try bench.attach(request)
    output.write(text: { _ in "\(outcome.card.id)" }, json: { outcome.card.json })
    outcome.tell()
  }
}

extension AttachOutcome {
  /// Says what was kept and what was taken for granted.
  fileprivate func tell() {
    let terminal = Terminal.standardError
    let (id, evidence) = (card.id, card.evidence)
    let on = attached.isEmpty ? "" : ", attached to \(attached.joined(separator: " "))"
    let what = evidence.manifest.map { "\($0.files.count) files, " } ?? ""
    terminal.note(
      "\(isNew ? "Kept" : "Known already as") \(id)\(on): \(what)"
        + "\(ByteCount.words(evidence.size)), SHA-256 \(evidence.sha256).")
    if isBack {
      terminal.note("Its bytes were known from a casefile only; now they are kept here.")
    }
    if restored > 0 {
      terminal.note(
        "Beside the casebook \(restored == 1 ? "a file was" : "\(restored) files were") gone or "
          + "altered: right again.")
    }
    let kind = evidence.kind.rawValue
    switch guessedFrom {
    case .bytes: terminal.note("Taken for \(kind), by its bytes: --kind says otherwise.")
    case .name: terminal.note("Taken for \(kind), by its name: --kind says otherwise.")
    case .nothing: terminal.note("Nothing shows what it is: --kind would say.")
    case nil: break
    }
    switch package {
    case .undescribed:
      terminal.note(
        "A WACZ; what it says of itself is compressed or cannot be made out, and is left out.")
    case .inNameOnly: terminal.note("Its name says WACZ, but it cannot be read as one.")
    case .described, nil: break
    }
    terminal.note(
      "  next: claims evidence assess \(id) --assessor … --place … --date … --because \"…\"")
  }
}
