import ClaimsExchange
import ClaimsModel
import ClaimsStore
import ClaimsText

/// The import of one file: what it is read as, and what comes of it.
final class FileImport {
  /// So many rows of a table are shown in a dry run.
  private static let shown = 3
  /// What a claim takes up in a file, about.
  private static let bytesOfRow = 100

  /// Whether nothing stood in the file.
  private(set) var isBlank = true

  private let file: PiecewiseFile
  private let request: ImportRequest
  private let casebook: StoreWriter
  private let workbench: Workbench
  private let tell: (ImportNews) -> Void
  private let importer: CasefileImporter
  private var format: Format?
  private var reader: (any FileReader)?
  private var rows = 0

  /// - Parameter format: nil has it recognised.
  init(
    _ file: PiecewiseFile, _ request: ImportRequest, _ format: Format?, _ casebook: StoreWriter,
    _ workbench: Workbench, _ tell: @escaping (ImportNews) -> Void
  ) throws {
    self.file = file
    self.request = request
    self.format = format
    self.casebook = casebook
    self.workbench = workbench
    self.tell = tell
    importer = try CasefileImporter(
      casebook, session: workbench.session, hashes: RecordHashes()
    ) { tell(.problem($0)) }
  }

  /// Takes the whole file, and says so in the journal.
  ///
  /// - Throws: `Refusal` where the format is only written.
  func run() throws -> CasefileImporter {
    var progress = ProgressTeller(
      "reading", file.size, "bytes", tell: workbench.session.showProgress)
    defer { progress.finish() }
    let sha256 = try casebook.filling(rows: file.size / Self.bytesOfRow) {
      let sha256 = try file.forEachPiece(first: FileHead.longest) { piece, isLast in
        if reader == nil { try begin(piece) }
        let parts = reader?.parts(piece, isLast: isLast) ?? []
        isBlank = isBlank && parts.isEmpty
        try show(parts)
        try importer.take(parts, of: piece.count)
        progress.advance(by: piece.count)
      }
      try importer.finish()
      return sha256
    }
    if importer.counts.total > 0 {
      try workbench.record(
        casebook, "import", about: file.name,
        detail: "SHA-256 \(sha256); \(importer.counts.words)")
    }
    return importer
  }

  private func begin(_ piece: [UInt8]) throws {
    let format =
      self.format
      ?? FormatCatalog.recognise(
        FileHead(piece, name: file.name),
        isTable: !request.columns.isEmpty || !request.constants.isEmpty)
    guard let reading = format.reading else {
      throw Refusal(
        "The format \(format.name) is written, not read.",
        remedy: "See what can be read: claims formats")
    }
    self.format = format
    if !piece.isEmpty {
      tell(.reading(file: file.name, format: format.name, title: format.title))
    }
    reader = reading.reader(
      ReadingContext(
        file: file.name,
        predicates: try casebook.reader.vocabulary(),
        columns: ColumnChoices(columns: request.columns, constants: request.constants),
        digest: SHA256Digest.of))
  }

  /// In a dry run, how the first rows are understood. A casefile says so itself.
  private func show(_ parts: [FilePart]) throws {
    guard request.dryRun, rows < Self.shown, format?.name != Format.casefile.name else { return }
    for part in parts.prefix(Self.shown - rows) {
      rows += 1
      let entries = part.read().compactMap { try? $0.get() }
      guard let first = entries.first else { continue }
      let cell = first.problem(at: "", reason: "", remedy: "").cell
      let lines = entries.map { CasefileWriter.line($0.content) }
      tell(.understood(row: cell?.row ?? rows, lines: lines))
    }
  }
}
