import ClaimsModel

/// Leaves out of a casebook what could endanger people, before any format sees it.
///
/// What goes in and what comes out are the statements of a casefile, so that whatever is made of the
/// result, in any format, can only tell what is left in it. By default there stay: which claims there
/// are, by whom as numbers, of which question, with which answer as far as it is a number, a date, a
/// place or a group, when and where, how it stands and what contradicts it.
///
/// Names become numbers in the order of the casebook. Ids go as well: people make those of sources,
/// entities and reports of names, and those that the program makes tell to the millisecond when
/// something was logged. So do the digests of texts, by which a public text would be found. The times of
/// decisions stay, those of reports to the day.
package struct Redaction {
  let options: RedactionOptions
  /// The SHA-256 of a text, lower-case hexadecimal.
  let digest: @Sendable (String) -> String
  var ledger = RedactionLedger()

  var sources = Pseudonyms<SourceID>()
  var people = Pseudonyms<EntityID>()
  var unspecified = Pseudonyms<EntityID>()
  var reports = Pseudonyms<String>()
  var claims = Pseudonyms<String>()
  var reviewers = Pseudonyms<String>()
  var answers = Pseudonyms<String>()
  var populations = Pseudonyms<String>()
  var units = Pseudonyms<String>()
  /// Kinds of entities: what is known of a name decides whether it stays.
  var kinds: [EntityID: Entity.Kind] = [:]
  /// What each claim says, and its report's text, as decisions were made on it.
  var digests: [String: String] = [:]

  /// What stands for a text that must not be empty.
  static let blank = "[left out]"

  private init(_ options: RedactionOptions, digest: @escaping @Sendable (String) -> String) {
    self.options = options
    self.digest = digest
  }

  /// What is left of a casebook.
  ///
  /// - Parameters:
  ///   - contents: what the lines of its casefile say, each after what it rests on.
  ///   - shared: reports that share text.
  ///   - digest: the SHA-256 of a text's UTF-8, as lower-case hexadecimal.
  package static func redacted(
    _ contents: [CasefileContent], _ options: RedactionOptions, shared: [SharedReports] = [],
    digest: @escaping @Sendable (String) -> String
  ) -> (contents: [CasefileContent], ledger: RedactionLedger) {
    var redaction = Redaction(options, digest: digest)
    redaction.look(at: contents)
    let texts = redaction.texts(of: contents)
    var redacted = contents.compactMap { redaction.redacted($0, texts) }
    // After all reports, and before what rests on where they come from.
    let claims = redacted.firstIndex { if case .claim = $0 { true } else { false } }
    redacted.insert(
      contentsOf: shared.map { .origin(redaction.judgement($0)) }, at: claims ?? redacted.count)
    return (redacted, redaction.ledger)
  }

  private mutating func look(at contents: [CasefileContent]) {
    var hashes: [String: String] = [:]
    for content in contents {
      switch content {
      case .entity(let entity): kinds[entity.id] = entity.kind
      case .report(let entry): hashes[entry.key] = entry.sha256 ?? digest(entry.report.text)
      case .claim(let entry):
        digests[entry.key] = digest(
          entry.claim.canonicalForm(reportHash: hashes[entry.report] ?? ""))
      default: break
      }
    }
  }

  /// Nil where nothing of it is left.
  private mutating func redacted(
    _ content: CasefileContent, _ texts: [String: QuotedText]
  ) -> CasefileContent? {
    switch content {
    case .header: return content
    case .predicate(let predicate): return .predicate(redacted(predicate))
    case .source(let source): return .source(redacted(source))
    case .grade(let grade): return .grade(redacted(grade))
    case .entity(let entity): return .entity(redacted(entity))
    case .judgement(let judgement): return redacted(judgement).map { .judgement($0) }
    case .report(let report): return .report(redacted(report, texts[report.key]))
    case .origin(let judgement): return .origin(redacted(judgement))
    case .claim(let claim): return .claim(redacted(claim, texts[claim.report]))
    case .decision(let decision): return redacted(decision).map { .decision($0) }
    case .revision: return leaveOut("earlier wording of a claim")
    case .policy: return leaveOut("policy")
    case .resolution: return leaveOut("resolution of a finding")
    case .evidence: return leaveOut("piece of evidence")
    case .use: return leaveOut("use of evidence")
    case .assessment: return leaveOut("assessment of evidence")
    case .assignment: return leaveOut("assignment")
    case .note: return leaveOut("note")
    }
  }

  private mutating func leaveOut(_ noun: String) -> CasefileContent? {
    ledger.leaveOut(noun)
    return nil
  }

  /// A reason, which must not be empty.
  mutating func reason(_ text: String) -> String {
    if !text.isEmpty { ledger.leaveOut("reason") }
    return Self.blank
  }

  mutating func reviewer(_ name: String) -> String {
    guard !options.kept.contains(.reviewers) else {
      ledger.leaveIn("mention of a reviewer")
      return name
    }
    ledger.leaveOut("mention of a reviewer")
    return "reviewer \(reviewers.number(of: name))"
  }
}
