import ClaimsJSON
import ClaimsText
import ClaimsWorkbench
import Foundation

/// Says on standard error what an import tells, and keeps the problems of tables for a file beside
/// each.
final class ImportLog {
  /// So many problems of a table are shown; a casefile's all are.
  private static let shown = 10

  private var problems: [String: ProblemSheet] = [:]
  private let terminal = Terminal.standardError
  private let keepsProblems: Bool
  private var files: [JSONValue] = []
  private var kept: [JSONValue] = []

  /// - Parameter keepsProblems: for `json`, whatever their number.
  init(keepsProblems: Bool) { self.keepsProblems = keepsProblems }

  /// `{"format": "claimbench-imported", "version": 1, "files": [{"file": …, "format": …}],
  /// "added": {noun: count}, "unchanged": …, "skipped": …, "contradicted": [sentence],
  /// "written": …, "problems": [{"file": …, "line": …, "column": …, "row": …, "field": …,
  /// "reason": …, "remedy": …}]}`; `row` and `field` are null but in tables.
  func json(_ outcome: ImportOutcome) -> JSONValue {
    var added = JSONObject()
    for (noun, count) in outcome.added where count > 0 { added[noun] = .integer(count) }
    return [
      "format": "claimbench-imported", "version": 1, "files": .array(files),
      "added": .object(added), "unchanged": .integer(outcome.unchanged),
      "skipped": .integer(outcome.skipped),
      "contradicted": .array(outcome.contradicted.map { .string($0) }),
      "written": .bool(outcome.isWritten), "problems": .array(kept),
    ]
  }

  func take(_ news: ImportNews) {
    switch news {
    case .reading(let file, let format, let title):
      files.append(["file": .string(file), "format": .string(format)])
      terminal.note("\(file) is read as \(format): \(title).")
    case .understood(let row, let lines): show(row, lines)
    case .problem(let problem): take(problem)
    }
  }

  /// Field by field, as a casefile calls them.
  private func show(_ row: Int, _ lines: [JSONValue]) {
    terminal.note("Row \(row) is understood as:")
    for line in lines {
      guard case .object(let object) = line else { continue }
      for (place, member) in object.members.enumerated() {
        let value = if case .string(let text) = member.value { text } else { member.value.json() }
        let label = place == 0 ? "  \(value)" : "    \(member.key): \(value)"
        terminal.note(TextWrap.truncated(TerminalText.escaped(label), to: terminal.width))
      }
    }
  }

  private func take(_ problem: InputProblem) {
    if keepsProblems { kept.append(problem.json) }
    let isOfTable = problem.cell != nil && Self.isFile(problem.file)
    if isOfTable { problems[problem.file, default: ProblemSheet()].append(problem) }
    guard !isOfTable || (problems[problem.file]?.count ?? 0) <= Self.shown else { return }
    terminal.write(problem.text(colour: terminal.showsColour()))
  }

  /// To be called at the end: writes the problems of each table beside it, and says where. Where that
  /// cannot be done, it is said.
  ///
  /// - Parameter dryRun: writes nothing, and says how many were not shown.
  func finish(dryRun: Bool) {
    for (file, sheet) in problems.sorted(by: { $0.key < $1.key }) {
      let count = "\(sheet.count) problem\(sheet.count == 1 ? "" : "s") of \(file)"
      guard !dryRun else {
        if sheet.count > Self.shown { terminal.note("\(count), the first \(Self.shown) shown.") }
        continue
      }
      let path = Self.path(beside: file)
      do {
        try OutputFile.replace(path) { try $0(sheet.bytes) }
        terminal.note("\(count): see \(path).")
      } catch {
        let trouble = error as? CasebookTrouble
        terminal.complain(
          trouble?.reason ?? "\(path) cannot be written.",
          remedy: trouble?.remedy ?? "Check who may write in its folder.")
      }
    }
  }

  /// Whether there is a folder to write into beside it; standard input has none.
  private static func isFile(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: name)
  }

  /// `claims.csv` has its problems in `claims.problems.csv`.
  static func path(beside file: String) -> String {
    let url = URL(fileURLWithPath: file)
    let name = "\(url.deletingPathExtension().lastPathComponent).problems.csv"
    guard let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }
}

extension InputProblem {
  fileprivate var json: JSONValue {
    [
      "file": .string(file), "line": .integer(place.line), "column": .integer(place.column),
      "row": cell.map { .integer($0.row) } ?? .null,
      "field": cell?.name.map { .string($0) } ?? .null, "reason": .string(reason),
      "remedy": .string(remedy),
    ]
  }
}
