import ClaimsExchange
package import ClaimsModel
package import ClaimsReports
import ClaimsStore
import ClaimsText

/// A report to be added: its bytes, and what is known of it.
package struct ReportRequest: Sendable {
  package var bytes: [UInt8]
  /// The file's name, for problems.
  package var file: String
  package var source: String
  package var title: String?
  package var url: String?
  package var published: EDTF?
  package var language: String?
  /// Sources or reports that it took its matter from.
  package var credits: [String] = []
  package var note: String?

  package init(bytes: [UInt8], file: String, source: String) {
    self.bytes = bytes
    self.file = file
    self.source = source
  }
}

extension Workbench {
  /// Keeps a report, its text byte for byte.
  package func addReport(_ request: ReportRequest) throws -> ReportCard {
    let text = try ReportText.checked(request.bytes, file: request.file)
    let sha256 = SHA256Digest.of(request.bytes)
    return try write { casebook in
      let source = try find(source: request.source, in: casebook.reader).source
      let twins = try casebook.reader.reports(sha256: sha256)
      let isTwin = { (twin: StoredReport) in
        twin.report.source == source.id && twin.report.published == request.published
      }
      if let twin = twins.first(where: isTwin) {
        throw Refusal(
          "This text is in the casebook already, from the same source and day: \(twin.id).",
          remedy: "Use it: claims log --report \(twin.id) …")
      }
      let report = Report(
        source: source.id, text: text, title: request.title?.filled, url: request.url?.filled,
        published: request.published, language: request.language?.filled,
        credits: try request.credits.map { try credit($0, in: casebook.reader) },
        note: request.note?.filled)
      let key = session.newKey()
      let id = try casebook.insert(report, key: key, sha256: sha256)
      try ReprintSearch.run(casebook)
      try record(casebook, "report add", about: "\(id)", detail: "SHA-256 \(sha256)")
      return ReportCard(
        id: id, key: key, report: report, sourceName: source.name, sha256: sha256, claims: 0)
    }
  }

  /// All reports without their texts, in the order they were added.
  package func reports() throws -> [ReportCard] {
    var all: [ReportCard] = []
    try forEachReports { all += $0 }
    return all
  }

  /// Calls `body` with the reports without their texts, in the order they were added, some hundreds at a
  /// time. All are of one view of the casebook.
  ///
  /// - Parameter source: only those that it published, by its id or name; nil for all.
  package func forEachReports(
    of source: String? = nil, _ body: ([ReportCard]) throws -> Void
  ) throws {
    try store.read { casebook in
      let publisher = try source.map { try find(source: $0, in: casebook).source.id }
      try Self.inPages {
        try casebook.forEachReportID(of: publisher, $0)
      } _: { page in
        try body(reportCards(casebook, of: page))
      }
    }
  }

  /// One report with its text.
  package func report(_ name: String) throws -> ReportCard {
    try store.read { casebook in
      let found = try find(report: name, in: casebook)
      let source = try casebook.source(found.report.source)?.source.name
      return ReportCard(
        id: found.id, key: found.key, report: found.report,
        sourceName: source ?? found.report.source.text, sha256: found.sha256,
        claims: try casebook.claimCounts(in: [found.id])[found.id] ?? 0)
    }
  }

  /// Of these reports, without their texts, in the order they were added.
  func reportCards(_ casebook: StoreReader, of ids: [ReportID]) throws -> [ReportCard] {
    let counts = try casebook.claimCounts(in: ids)
    let heads = try casebook.reportHeads(ids)
    let names = Dictionary(
      try casebook.sources(Set(heads.map(\.report.source))).map {
        ($0.source.id, $0.source.name)
      }, uniquingKeysWith: { first, _ in first })
    return heads.map { head in
      ReportCard(
        id: head.id, key: head.key, report: head.report,
        sourceName: names[head.report.source] ?? head.report.source.text, sha256: head.sha256,
        claims: counts[head.id] ?? 0)
    }
  }

  /// The same, in the order given.
  func reportCards(_ casebook: StoreReader, inOrder ids: [ReportID]) throws -> [ReportCard] {
    let cards = Dictionary(
      try reportCards(casebook, of: ids).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return ids.compactMap { cards[$0] }
  }

  /// The report of this number or key.
  func find(report name: String, in casebook: StoreReader) throws -> StoredReport {
    let byNumber = try ReportID(text: name).flatMap { try casebook.report($0) }
    let byKey = try casebook.report(key: name.composed)
    if let byNumber, let byKey, byNumber.id != byKey.id {
      throw Refusal.twoOf(name, "\(byNumber.id)", "\(byKey.id)", byKey.key)
    }
    if let found = byNumber ?? byKey { return found }
    if let number = Int64(name), try casebook.reportKey(ReportID(number)) != nil {
      throw Refusal.unknown(
        "report", name, likely: ["\(ReportID(number))"], list: "claims report list")
    }
    // Among very many keys, most of which a program made, there is no likely one.
    let all = try casebook.reportCount() <= 10_000 ? casebook.reportKeys() : [:]
    let known = all.sorted { $0.key < $1.key }
    throw Refusal.unknown(
      "report", name,
      likely: Suggestion.closest(
        to: name, among: known.map(\.value) + known.map(\.key.description)),
      list: "claims report list")
  }

  func credit(_ name: String, in casebook: StoreReader) throws -> Credit {
    let isReport = try ReportID(text: name) != nil || casebook.report(key: name.composed) != nil
    if isReport { return .report(try find(report: name, in: casebook).key) }
    return .source(try find(source: name, in: casebook).source.id)
  }
}

/// What may be kept as the text of a report.
enum ReportText {
  /// The bytes as text.
  ///
  /// - Throws: `Refusal` for no bytes, for what is not UTF-8, and for U+0000, which no text holds.
  static func checked(_ bytes: [UInt8], file: String) throws -> String {
    guard !bytes.isEmpty else {
      throw Refusal("\(file) is empty.", remedy: "Give a file with the report's text.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = placeOfFault(bytes)
      throw Refusal(
        "\(file) is not UTF-8: line \(place.line), column \(place.column) holds bytes that are no "
          + "character.",
        remedy: "Convert it first, for instance: iconv -f windows-1256 -t utf-8 \(file) > copy.txt")
    }
    if let zero = bytes.firstIndex(of: 0) {
      let place = TextPlace(offset: zero, in: bytes)
      throw Refusal(
        "\(file) holds a zero byte in line \(place.line), column \(place.column): it is not a text.",
        remedy: "Give the report as plain text.")
    }
    return text
  }

  /// Where the first sequence that is not UTF-8 begins.
  static func placeOfFault(_ bytes: [UInt8]) -> TextPlace {
    TextPlace(offset: firstFault(bytes), in: bytes)
  }

  /// Its offset. Binary search over prefixes, O(n log n), and
  /// only for a file that is known to be faulty.
  private static func firstFault(_ bytes: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high + 1) / 2
      // A prefix may end inside a character: up to three bytes of it do not count against it.
      let isSound = (0...3).contains { cut in
        middle >= cut && String(validating: bytes[..<(middle - cut)], as: UTF8.self) != nil
      }
      if isSound { low = middle } else { high = middle - 1 }
    }
    while low > 0, String(validating: bytes[..<low], as: UTF8.self) == nil { low -= 1 }
    return low
  }
}
