import ClaimsExchange
package import ClaimsJSON
package import ClaimsModel
import ClaimsReading
package import ClaimsReports
import ClaimsStore
package import ClaimsText

/// What came of reading a report.
package struct ReadOutcome: Sendable {
  /// Every draft that was proposed, in the order of the quotes, with what was made of it before.
  package let cards: [DraftCard]
  /// How many of them are new.
  package let new: Int
  /// How many that waited are proposed no more.
  package let gone: Int
  /// What of another program's output could not be taken.
  package let problems: [InputProblem]
}

extension Workbench {
  /// Proposes claims from the text of a report, and keeps them as drafts for a person to judge.
  /// Nothing becomes a claim by itself.
  ///
  /// - Parameter isTrial: keeps nothing.
  /// - Throws: `Refusal` where there is no such report, or another program fails.
  package func read(
    report name: String, with extractor: Extractor = .own, isTrial: Bool = false
  ) throws -> ReadOutcome {
    let (report, input) = try store.read { casebook in
      let report = try find(report: name, in: casebook)
      return (report, try extraction(of: report, casebook))
    }
    let (drafts, problems) = try extractor.drafts(of: input)
    guard !isTrial else {
      let card = try self.report("\(report.id)")
      return try trial(drafts, problems, of: input.text, extractor, report: card)
    }
    let keeping = DraftKeeping(drafts, of: report, by: extractor.name)
    let outcome = try write { try keeping.keep(in: self, $0) }
    let cards = try store.read { casebook in
      let index = try DraftIndex(self, casebook)
      return try outcome.ids.compactMap { try casebook.draft($0) }.map(index.card)
    }
    return ReadOutcome(cards: cards, new: outcome.new, gone: outcome.gone, problems: problems)
  }

  /// Proposes claims from a text that is no report of the casebook. Nothing is kept.
  ///
  /// - Parameter source: the id or name of a source, where it is known.
  package func tryReading(
    _ text: String, published: EDTF?, source: String?, with extractor: Extractor = .own
  ) throws -> ReadOutcome {
    let input = try store.read { casebook in
      ExtractionInput(
        text: text, published: published,
        source: try source.map { try find(source: $0, in: casebook).source.name },
        knowledge: try casebook.knowledge(for: text))
    }
    let (drafts, problems) = try extractor.drafts(of: input)
    return try trial(drafts, problems, of: text, extractor, report: nil)
  }

  private func extraction(
    of stored: StoredReport, _ casebook: StoreReader
  ) throws -> ExtractionInput {
    let report = stored.report
    return ExtractionInput(
      text: report.text, published: report.published, title: report.title,
      source: try casebook.source(report.source)?.source.name, language: report.language,
      knowledge: try casebook.knowledge(for: report.text))
  }

  private func trial(
    _ drafts: [Draft], _ problems: [InputProblem], of text: String, _ extractor: Extractor,
    report: ReportCard?
  ) throws -> ReadOutcome {
    let cards = try store.read { casebook in
      let index = try DraftIndex(self, casebook)
      return drafts.map { draft in
        DraftCard(
          id: nil, draft: draft, report: report, text: text, extractor: extractor.name,
          digest: draft.digest, question: index.question(draft))
      }
    }
    return ReadOutcome(cards: cards, new: cards.count, gone: 0, problems: problems)
  }
}

extension DraftCard {
  /// The draft as JSON: see `Schema/draft.schema.json`.
  package var json: JSONValue {
    var object: JSONObject = [:]
    object["id"] = id.map { .string("\($0)") }
    object["report"] = report.map { .string("\($0)") }
    object["extractor"] = .string(extractor)
    object["state"] = .string(state)
    for member in DraftWriter.content(draft).members { object[member.key] = member.value }
    return .object(object)
  }

  private var state: String {
    switch verdict?.outcome {
    case .accepted: "accepted"
    case .dropped: "dropped"
    case .undone, nil: isCurrent ? "waiting" : "gone"
    }
  }
}
