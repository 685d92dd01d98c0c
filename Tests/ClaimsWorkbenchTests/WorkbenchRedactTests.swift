import ClaimsExchange
import ClaimsModel
import ClaimsReports
import ClaimsStore
import Foundation
import Testing

@testable import ClaimsWorkbench

@Suite("Redacting an export")
struct WorkbenchRedactTests {
  private func secret() throws -> Workbench {
    let bench = try Bench.fresh()
    let outcome = try bench.import1(SecretCase.lines)
    #expect(outcome.problems == [])
    return bench
  }

  /// Everything that any format makes of a casebook, by the name of the format and its table.
  private func exports(
    _ bench: Workbench, _ options: RedactionOptions? = nil
  ) throws -> [(name: String, bytes: Data)] {
    let shown = try options.map { options in
      try bench.store.read { try Workbench.redacted($0, options).bench }
    }
    var exports: [(String, Data)] = []
    for format in FormatCatalog.formats {
      guard let writing = format.writing else { continue }
      for table in TableKind.allCases {
        var options = ExportOptions(digest: SHA256Digest.of)
        options.table = table
        var bytes = Data()
        try (shown ?? bench).store.read {
          try writing.write(StoredCase($0), options) { bytes.append(contentsOf: $0) }
        }
        // Most formats know of no tables.
        guard bytes != exports.last?.1 else { continue }
        exports.append(("\(format.name) \(table.rawValue)", bytes))
      }
    }
    return exports
  }

  @Test("leaks no secret of any field, in any format, in any form")
  func leaks() throws {
    let exports = try exports(secret(), RedactionOptions())
    for secret in SecretCase.words + SecretCase.figures {
      for (form, bytes) in SecretCase.forms(of: secret) where !bytes.isEmpty {
        for export in exports where export.bytes.range(of: bytes) != nil {
          Issue.record("\(export.name) tells “\(secret)” \(form)")
        }
      }
    }
  }

  @Test("has something to leave out: without it, each secret is told")
  func unredacted() throws {
    let whole = try exports(secret())
    // A shape of what was said that no reader needs is not kept in the first place.
    for secret in SecretCase.words + SecretCase.figures where !secret.contains("%") {
      let isTold = whole.contains { $0.bytes.range(of: Data(secret.utf8)) != nil }
      #expect(isTold, "\(secret)")
    }
  }

  @Test("keeps what is asked for, and no more")
  func kept() throws {
    var options = RedactionOptions(kept: [.quotes], precision: 1)
    let quotes = try exports(secret(), options).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(quotes.contains { $0.contains("12 zqsaid fell") })
    #expect(!quotes.contains { $0.contains("Zqreporttext") || $0.contains("zqreviewer") })
    #expect(quotes.contains { $0.contains("36.75399") })
    options = RedactionOptions(kept: [.reviewers, .people, .answers])
    let names = try exports(secret(), options).map { String(decoding: $0.bytes, as: UTF8.self) }
    for word in ["zqreviewer", "Zqpersonname", "Zqanswer", "zqpopulation", "zqotherunit"] {
      #expect(names.contains { $0.contains(word) }, "\(word)")
    }
    #expect(!names.contains { $0.contains("Zqquote") || $0.contains("Zqsourcename") })
  }

  @Test("tells what it left out and what may need a look, by kind")
  func ledger() throws {
    let bench = try secret()
    var request = ExportRequest()
    request.redaction = try RedactionRequest()
    let outcome = try #require(try bench.export(request) { _ in })
    let leftOut = Dictionary(uniqueKeysWithValues: outcome.leftOut.map { ($0.noun, $0.count) })
    #expect(leftOut["name of a source"] == 2)
    #expect(leftOut["name of a person"] == 2)
    #expect(leftOut["name of an entity of no kind"] == 1)
    #expect(leftOut["quote"] == 4)
    #expect(leftOut["piece of evidence"] == 1)
    #expect(outcome.leftIn.map(\.noun).contains("name of a place"))
  }

  @Test("gives the same bytes for the same casebook, and a casefile that can be read")
  func sameBytes() throws {
    let bench = try secret()
    let (first, second) = (
      try exports(bench, RedactionOptions()), try exports(bench, RedactionOptions())
    )
    #expect(first.map(\.bytes) == second.map(\.bytes))
    let casefile = try #require(first.first { $0.name.hasPrefix("casefile") }?.bytes)
    let outcome = try Bench.fresh().import1(String(decoding: casefile, as: UTF8.self), strict: true)
    #expect(outcome.problems == [])
  }

  /// A date that went stale shows in its words alone.
  @Test("finds the same contradictions in what is left of the sample case")
  func contradictions() throws {
    let bench = try Bench.withSampleCase()
    let left = try bench.store.read { try Workbench.redacted($0, RedactionOptions()).bench }
    func counts(_ bench: Workbench) throws -> [String: Int] {
      let found = try bench.contradictions(ReportQuery()).sections.flatMap(\.entries)
        .filter { $0.finding.code.text != "stale-relative-date" }
      return Dictionary(grouping: found, by: { "\($0.finding.code) \($0.finding.severity)" })
        .mapValues(\.count)
    }
    #expect(try counts(left) == counts(bench))
  }

  @Test("keeps a decision that holds, and its reviewer as a number")
  func decisions() throws {
    let left = try secret().store.read { try Workbench.redacted($0, RedactionOptions()).bench }
    let card = try #require(try left.list(ListQuery()).first)
    #expect(card.standing.status == .verified)
    #expect(card.standing.decision?.by.hasPrefix("reviewer ") == true)
    #expect(card.standing.decision?.because == "[left out]")
  }

  @Test("refuses what cannot be kept and what is no precision")
  func refusals() {
    #expect(throws: Refusal.self) { try RedactionRequest(keep: ["names"]) }
    #expect(throws: Refusal.self) { try RedactionRequest(precision: 0) }
    #expect(throws: Refusal.self) { try RedactionRequest(precision: -.infinity) }
  }
}
